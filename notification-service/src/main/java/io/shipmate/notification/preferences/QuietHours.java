package io.shipmate.notification.preferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hours of the day in which nothing may ring, in a zone. Each day has one such time: it begins at {@code from} and ends when
 * the clock next shows {@code to}, on the same day or the following. Where the clock is put forward over a border, the border
 * is as much later; where it is put back and shows a border twice, the time begins at the first and ends at the second.
 */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** When the quiet time that holds this instant ends; empty if it is in none. */
    Optional<Instant> endOf(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today, today.plusDays(1))
                .filter(day -> !now.isBefore(begin(day)) && now.isBefore(end(day)))
                .map(this::end)
                .max(Instant::compareTo);
    }

    private Instant begin(LocalDate day) {
        return ZonedDateTime.of(day, from, zone).toInstant();
    }

    private Instant end(LocalDate day) {
        var last = to.isAfter(from) ? day : day.plusDays(1);
        return ZonedDateTime.of(last, to, zone).withLaterOffsetAtOverlap().toInstant();
    }
}
