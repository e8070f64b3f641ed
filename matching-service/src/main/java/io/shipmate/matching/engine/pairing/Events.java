package io.shipmate.matching.engine.pairing;

import java.util.Arrays;

/** What will happen when, the earliest first: a heap. Of those at the same time the order is that of their putting in and out. */
final class Events {

    private long[] times = new long[64];
    private long[] events = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** When the earliest happens. */
    long time() {
        return times[0];
    }

    /** The earliest. */
    long event() {
        return events[0];
    }

    void add(long time, long event) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
        }
        int at = size++;
        while (at > 0 && times[(at - 1) / 2] > time) {
            times[at] = times[(at - 1) / 2];
            events[at] = events[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        times[at] = time;
        events[at] = event;
    }

    void removeEarliest() {
        size--;
        long time = times[size];
        long event = events[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && times[child + 1] < times[child]) {
                child++;
            }
            if (times[child] >= time) {
                break;
            }
            times[at] = times[child];
            events[at] = events[child];
            at = child;
        }
        times[at] = time;
        events[at] = event;
    }
}
