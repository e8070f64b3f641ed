package io.shipmate.profile.participation;

import io.shipmate.kit.problem.Invalid;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
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

    /**
     * What somebody said, in the order of the week.
     *
     * @throws Invalid if there is no such zone, a window ends before it begins, or two overlap
     */
    public static WorkingHours of(SetWorkingHours said) {
        if (!ZoneName.isKnown(said.zone())) {
            throw Invalid.at("/zone", "must be an IANA zone id, such as Europe/Berlin");
        }
        var windows = said.windows();
        for (var i = 0; i < windows.size(); i++) {
            if (!windows.get(i).from().isBefore(windows.get(i).to())) {
                throw Invalid.at("/windows/" + i + "/to", "must be later than from");
            }
            for (var j = 0; j < i; j++) {
                if (windows.get(i).overlaps(windows.get(j))) {
                    throw Invalid.at("/windows/" + i, "overlaps with the window /windows/" + j);
                }
            }
        }
        return new WorkingHours(
                said.zone(),
                windows.stream()
                        .sorted(Comparator.comparing(Window::day).thenComparing(Window::from))
                        .toList());
    }

    /** Monday to Friday from nine to five, for somebody who has not said. */
    public static WorkingHours usual(String zone) {
        return new WorkingHours(
                zone,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(day -> new Window(DayOfWeek.of(day), LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList());
    }
}
