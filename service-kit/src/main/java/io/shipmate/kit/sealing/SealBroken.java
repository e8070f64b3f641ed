package io.shipmate.kit.sealing;

/**
 * What was sealed cannot be opened: the master key is missing or wrong, the data key was shredded, or the bytes were
 * changed or moved. Always a clear failure, never a garbled text.
 */
public class SealBroken extends RuntimeException {

    SealBroken(Throwable cause) {
        super("A seal cannot be opened", cause);
    }

    SealBroken(String reason) {
        super(reason);
    }

    /** Why, in words for operators: never the text itself, nor where it stood. */
    public String reason() {
        return getCause() == null ? getMessage() : getCause().getMessage();
    }
}
