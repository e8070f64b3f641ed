package io.shipmate.session.scheduling;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Makes times of what somebody proposed, or says what is wrong with each. */
final class SlotReading {

    private final ZoneId zone;
    private final Instant now;
    private final List<Problem.Violation> violations = new ArrayList<>();
    private final List<TimeSlot> slots = new ArrayList<>();

    private SlotReading(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The zone that a request names, or the caller's own. */
    static ZoneId zone(String named, ZoneId own) {
        if (named == null) {
            return own;
        }
        if (!ZoneId.getAvailableZoneIds().contains(named)) {
            throw Invalid.coded("/zone", "not-a-zone");
        }
        return ZoneId.of(named);
    }

    /**
     * The slots in their order. Each begins at a full minute, in the future and within a year; they do not overlap.
     * Refuses with 400, naming every place that is wrong.
     */
    static List<TimeSlot> read(List<ProposedSlot> proposed, ZoneId zone, Instant now) {
        var reading = new SlotReading(zone, now);
        for (var i = 0; i < proposed.size(); i++) {
            reading.read(proposed.get(i), "/slots/" + i);
        }
        if (!reading.violations.isEmpty()) {
            throw Invalid.at(reading.violations);
        }
        return reading.slots;
    }

    private void read(ProposedSlot proposed, String place) {
        if ((proposed.start() == null) == (proposed.localStart() == null)) {
            wrong(place, "start-or-local-start");
        } else if (proposed.localStart() == null) {
            read(place + "/start", place, proposed.start(), proposed.minutes());
        } else if (zone.getRules().getValidOffsets(proposed.localStart()).isEmpty()) {
            wrong(place + "/localStart", "hour-is-skipped", zone.getId());
        } else {
            // of an hour that comes twice, this is the first one
            var start = proposed.localStart()
                    .atZone(zone)
                    .withEarlierOffsetAtOverlap()
                    .toInstant();
            read(place + "/localStart", place, start, proposed.minutes());
        }
    }

    /** Only of what lies within a year the rest is worked out: no calendar can say everything that an instant can. */
    private void read(String field, String place, Instant start, int minutes) {
        if (!start.equals(start.truncatedTo(ChronoUnit.MINUTES))) {
            wrong(field, "full-minute");
        } else if (!start.isAfter(now)) {
            wrong(field, "in-the-future");
        } else if (start.isAfter(now.atZone(ZoneOffset.UTC).plusYears(1).toInstant())) {
            wrong(field, "within-a-year");
        } else {
            var slot =
                    new TimeSlot(LocalDateTime.ofInstant(start, zone), start, start.plus(Duration.ofMinutes(minutes)));
            if (slots.stream().anyMatch(slot::overlaps)) {
                wrong(place, "overlaps-another-slot");
            }
            slots.add(slot);
        }
    }

    private void wrong(String place, String code, Object... words) {
        violations.add(Problem.Violation.coded(place, code, words));
    }
}
