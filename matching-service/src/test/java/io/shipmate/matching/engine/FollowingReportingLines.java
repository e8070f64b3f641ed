package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingReportingLines {

    /** Nobody, a tree mostly, or anybody at all: the higher, the more loops. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 50, 100})
    void tells_the_same_as_walking_up_step_by_step(int percentOfAnybody) {
        Random random = new Random(percentOfAnybody);
        for (int company = 0; company < 60; company++) {
            int[] manager = new int[1 + random.nextInt(40)];
            for (int person = 0; person < manager.length; person++) {
                int most = random.nextInt(100) < percentOfAnybody ? manager.length : person;
                manager[person] = most == 0 || random.nextInt(10) == 0 ? -1 : random.nextInt(most);
            }
            ReportingLines lines = ReportingLines.of(manager);
            for (int one = 0; one < manager.length; one++) {
                for (int other = 0; other < manager.length; other++) {
                    boolean expected = one == other || walks(manager, one, other) || walks(manager, other, one);
                    assertThat(lines.connect(one, other)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void a_line_of_a_hundred_thousand_is_no_trouble() {
        int[] manager = new int[100_000];
        for (int person = 0; person < manager.length; person++) {
            manager[person] = person - 1;
        }
        ReportingLines lines = ReportingLines.of(manager);

        assertThat(lines.connect(0, manager.length - 1)).isTrue();
        assertThat(lines.connect(manager.length - 1, 17)).isTrue();
    }

    private static boolean walks(int[] manager, int from, int to) {
        int person = from;
        for (int step = 0; step < manager.length && person >= 0; step++) {
            person = manager[person];
            if (person == to) {
                return true;
            }
        }
        return false;
    }
}
