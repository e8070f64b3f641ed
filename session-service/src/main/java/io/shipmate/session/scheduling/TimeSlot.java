package io.shipmate.session.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A stretch of time that somebody could talk in.
 *
 * @param localStart what a clock on the wall shows when it begins, in the session's zone
 * @param start the instant which that is
 * @param end a whole number of minutes later, whatever clocks do in between
 */
record TimeSlot(LocalDateTime localStart, Instant start, Instant end) {

    boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
