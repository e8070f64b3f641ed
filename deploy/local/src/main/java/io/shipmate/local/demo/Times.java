package io.shipmate.local.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a person reads them. */
final class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private Times() {}

    /** Returns the day of an instant, in UTC. */
    static String day(String instant) {
        return DAY.format(Instant.parse(instant).atOffset(ZoneOffset.UTC));
    }

    /** Returns an instant as the clock shows it in a zone. */
    static String in(ZoneId zone, String instant) {
        return TIME.format(Instant.parse(instant).atZone(zone)) + " " + zone;
    }

    /** Returns a local time. */
    static String local(LocalDateTime time) {
        return TIME.format(time);
    }
}
