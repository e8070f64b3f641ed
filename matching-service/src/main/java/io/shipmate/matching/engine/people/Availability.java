package io.shipmate.matching.engine.people;

import java.util.Arrays;
import java.util.Collection;

/**
 * When somebody can talk in a week, in slots of 15 minutes UTC, or that it is not known.
 *
 * <p>The caller turns a zone id and local windows into UTC for a reference week of its choice, the same for everybody, and
 * hands in new ones after a change of clocks. 15 minutes, because zones differ by as little as that.
 */
public final class Availability {

    /** The length of a slot in minutes. */
    public static final int SLOT_MINUTES = 15;

    private static final int DAY_HOURS = 24;
    private static final int WORKING_HOURS = 8;
    private static final int WEEK_MINUTES = 7 * DAY_HOURS * 60;
    private static final int SLOTS = WEEK_MINUTES / SLOT_MINUTES;
    private static final Availability UNKNOWN = new Availability(null);

    private final long[] slots;

    private Availability(long[] slots) {
        this.slots = slots;
    }

    /** Nothing is known: neither a reason for nor against meeting. */
    public static Availability unknown() {
        return UNKNOWN;
    }

    /** The union of the windows. An empty collection is known to have no time at all. */
    public static Availability of(Collection<Window> windows) {
        long[] slots = new long[(SLOTS + Long.SIZE - 1) / Long.SIZE];
        for (Window window : windows) {
            int first = Math.ceilDiv(window.fromMinute(), SLOT_MINUTES);
            int end = Math.floorDiv(window.toMinute(), SLOT_MINUTES);
            for (int slot = first; slot < end; slot++) {
                int inWeek = Math.floorMod(slot, SLOTS);
                slots[inWeek / Long.SIZE] |= 1L << (inWeek % Long.SIZE);
            }
        }
        return new Availability(slots);
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return slots != null;
    }

    /** The minutes of the week that both have, or -1 if either is unknown. */
    public int sharedMinutes(Availability other) {
        if (slots == null || other.slots == null) {
            return -1;
        }
        int shared = 0;
        for (int word = 0; word < slots.length; word++) {
            shared += Long.bitCount(slots[word] & other.slots[word]);
        }
        return shared * SLOT_MINUTES;
    }

    /** The time that any of them has; what is not known of some adds nothing. */
    public static Availability union(Collection<Availability> several) {
        long[] any = null;
        for (Availability one : several) {
            if (one.slots != null) {
                any = any == null ? new long[one.slots.length] : any;
                for (int word = 0; word < any.length; word++) {
                    any[word] |= one.slots[word];
                }
            }
        }
        return any == null ? UNKNOWN : new Availability(any);
    }

    /**
     * About when in the day it lies: the first hour UTC, 0 to 23, of those eight that hold most of it, the earliest of several;
     * -1 if nothing is known. People far apart by it seldom find a time.
     */
    public int usualHour() {
        if (slots == null) {
            return -1;
        }
        int[] byHour = new int[DAY_HOURS];
        for (int slot = 0; slot < SLOTS; slot++) {
            if (((slots[slot / Long.SIZE] >>> (slot % Long.SIZE)) & 1) != 0) {
                byHour[slot * SLOT_MINUTES / 60 % DAY_HOURS]++;
            }
        }
        int best = 0;
        int most = -1;
        for (int hour = 0; hour < DAY_HOURS; hour++) {
            int held = 0;
            for (int later = 0; later < WORKING_HOURS; later++) {
                held += byHour[(hour + later) % DAY_HOURS];
            }
            if (held > most) {
                most = held;
                best = hour;
            }
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Availability that && Arrays.equals(slots, that.slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }

    @Override
    public String toString() {
        return slots == null ? "unknown" : sharedMinutes(this) + " minutes a week";
    }

    /**
     * A stretch of the reference week.
     *
     * @param fromMinute minutes since Monday 00:00 UTC, included; negative for the Sunday before, where zones lie east
     * @param toMinute excluded; may lie in the following Monday. Both wrap around into the week; only whole slots count
     */
    public record Window(int fromMinute, int toMinute) {

        /** Refuses what ends before it begins, is longer than a week or begins more than a week away. */
        public Window {
            if (toMinute < fromMinute || toMinute - fromMinute > WEEK_MINUTES) {
                throw new IllegalArgumentException("a window from " + fromMinute + " to " + toMinute);
            }
            if (Math.abs(fromMinute) > WEEK_MINUTES) {
                throw new IllegalArgumentException("a window that begins at minute " + fromMinute);
            }
        }
    }
}
