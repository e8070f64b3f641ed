package io.shipmate.local.process;

/** How a process is asked to stop in good order. */
public enum Signal {
    /** What a JVM takes as "stop". */
    TERM,
    /** What PostgreSQL takes as "stop now, and cleanly"; at TERM it waits for its clients. */
    INT
}
