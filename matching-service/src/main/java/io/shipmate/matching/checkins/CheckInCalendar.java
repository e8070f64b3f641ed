package io.shipmate.matching.checkins;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * When a circle of two is asked next. Something brings it up, and within the coming week, on a day and at a time by lot, both are asked. What brings it
 * up is mostly chance, which has no memory: on each day it is as likely as on any other, however long ago the last check-in was. Something that has
 * happened brings it up in the very same way. So of two check-ins nothing tells which was caused: not the time since the last one, not the day, not the
 * hour.
 */
final class CheckInCalendar {

    /** Within how many days after something has brought it up. */
    static final int COMING_DAYS = 7;

    private static final int SECONDS_A_DAY = (int) Duration.ofDays(1).toSeconds();

    private final double chanceADay;
    private final RandomGenerator random;

    /** @param mean from one check-in to the next that only chance brings up; more than a week */
    CheckInCalendar(Duration mean, RandomGenerator random) {
        double waiting = mean.toDays() - (1 + COMING_DAYS) / 2.0;
        if (waiting < 1) {
            throw new IllegalArgumentException("Check-ins: more than a week apart, not " + mean);
        }
        this.chanceADay = 1 / waiting;
        this.random = random;
    }

    /** When it is asked if nothing happens. The days until chance brings it up are distributed geometrically. */
    Instant someday(Instant now) {
        var days = (long) Math.floor(Math.log(1 - random.nextDouble()) / Math.log1p(-chanceADay));
        return soon(now.plus(days, ChronoUnit.DAYS));
    }

    /** When it is asked if something has happened now: on one of the coming seven days, each as likely. */
    Instant soon(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS)
                .plus(1L + random.nextInt(COMING_DAYS), ChronoUnit.DAYS)
                .plusSeconds(random.nextInt(SECONDS_A_DAY));
    }
}
