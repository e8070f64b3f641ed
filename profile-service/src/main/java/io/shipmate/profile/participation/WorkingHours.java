package io.shipmate.profile.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * When somebody can be met: places in time, so a zone id and local times, which stay right when clocks change.
 *
 * @param zone IANA zone id
 * @param windows in order of the week, never overlapping
 */
@Embeddable
public record WorkingHours(
        @Column(name = "hours_zone") String zone,
        @JdbcTypeCode(SqlTypes.JSON) List<Window> windows) {

    /** Monday to Friday from nine to five, for somebody who has not said. */
    public static WorkingHours usual(String zone) {
        return new WorkingHours(
                zone,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(day -> new Window(DayOfWeek.of(day), LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList());
    }
}
