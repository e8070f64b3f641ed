package io.shipmate.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what is going on, a line at a time. */
public interface Progress {

    /** Says something. */
    void say(String line);

    /** Says that a part is ready, after how long, and where it is. */
    default void ready(String part, Duration took, String where) {
        say(String.format(Locale.ROOT, "  %-22s %5.1f s   %s", part, took.toMillis() / 1000.0, where));
    }

    /** Says it all to this stream. */
    static Progress to(PrintStream out) {
        return out::println;
    }

    /** Says nothing. */
    static Progress silent() {
        return _ -> {};
    }
}
