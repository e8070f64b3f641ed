package io.shipmate.kit.inbox;

/**
 * Thrown by an effect that cannot happen now but will: a neighbour is away, something that another topic tells has not
 * arrived. The event waits and is tried again for as long as it takes; those behind it on the channel wait too, so think
 * twice.
 */
public class TryAgain extends RuntimeException {

    /** @param why for the log: no names, no addresses, no words that people wrote */
    public TryAgain(String why, Throwable cause) {
        super(why, cause);
    }

    /** @param why for the log: no names, no addresses, no words that people wrote */
    public TryAgain(String why) {
        super(why);
    }
}
