package io.shipmate.local.demo;

/** Something that the story needs has not happened. The message is one sentence for the person who reads it. */
public final class DidNotHappen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what has not happened. */
    public DidNotHappen(String sentence) {
        super(sentence);
    }

    DidNotHappen(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
