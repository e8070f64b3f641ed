package io.shipmate.benchmarks.pairing;

/** What is timed. */
@FunctionalInterface
interface Work<T> {

    T run();

    /** Says what came out. */
    @FunctionalInterface
    interface Print<T> {

        void print(T result);
    }
}
