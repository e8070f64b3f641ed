package io.shipmate.profile.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingReportingLines {

    @Test
    void a_line_without_loops_is_taken_as_it_is() {
        assertThat(new ReportingLines(Map.of()).apply(Map.of("c", "b", "b", "a")))
                .isEmpty();
    }

    @Test
    void a_loop_within_the_roster_refuses_all_who_stand_on_it_and_nobody_below() {
        assertThat(new ReportingLines(Map.of()).apply(Map.of("a", "b", "b", "a", "below", "a")))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_loop_through_people_who_are_not_in_the_roster_refuses_the_row_that_closes_it() {
        assertThat(new ReportingLines(Map.of("c", "b", "b", "a")).apply(Map.of("a", "c")))
                .containsExactly("a");
    }

    @Test
    void a_loop_that_was_there_before_is_nobodys_fault() {
        assertThat(new ReportingLines(Map.of("a", "b", "b", "a")).apply(Map.of("c", "a")))
                .isEmpty();
    }

    @Test
    void a_row_that_dissolves_a_loop_may() {
        var said = new HashMap<String, String>();
        said.put("a", null);
        assertThat(new ReportingLines(Map.of("a", "b", "b", "a")).apply(said)).isEmpty();
    }

    /** Whatever is said: after the refusals nobody reports to themselves, and managers come first. */
    @Test
    void there_is_never_a_loop_in_what_is_left() {
        for (var seed = 0L; seed < 2_000; seed++) {
            var random = new Random(seed);
            var said = new HashMap<String, String>();
            for (var i = 0; i < 12; i++) {
                said.put("p" + i, random.nextInt(5) == 0 ? null : "p" + random.nextInt(12));
            }
            said.values().removeIf(java.util.Objects::isNull);
            said.entrySet().removeIf(line -> line.getKey().equals(line.getValue()));
            var lines = new ReportingLines(Map.of());
            var refused = lines.apply(said);
            var depths = new HashMap<String, Integer>();
            said.forEach((person, manager) -> {
                if (!refused.contains(person)) {
                    assertThat(lines.depth(person, depths))
                            .as("%s reports to %s in %s", person, manager, said)
                            .isGreaterThan(lines.depth(manager, depths));
                }
            });
        }
    }
}
