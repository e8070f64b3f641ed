package io.shipmate.profile.people;

import static io.shipmate.profile.people.Employment.ACTIVE;
import static io.shipmate.profile.people.Employment.ALUMNUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TheTenureOfSomebody {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }

    private static HrFacts facts(Employment employment, LocalDate hiredOn, LocalDate leftOn) {
        return new HrFacts(
                "E-1",
                "Anna",
                "",
                "a@example.com",
                null,
                null,
                null,
                null,
                null,
                "Europe/Berlin",
                "en",
                null,
                hiredOn,
                null,
                employment,
                leftOn);
    }

    private static Tenure there() {
        return Tenure.starting(facts(ACTIVE, day(1), null), NOW);
    }

    @Test
    void begins_on_the_first_day() {
        assertThat(Tenure.starting(facts(ACTIVE, day(2), null), NOW).joined()).isTrue();
        var ahead = Tenure.starting(facts(ACTIVE, day(3), null), NOW);
        assertThat(ahead).isEqualTo(new Tenure(facts(ACTIVE, day(3), null), false, true));
        assertThat(ahead.on(Instant.parse("2026-03-02T22:59:59Z")).joined()).isFalse();
        assertThat(ahead.on(Instant.parse("2026-03-02T23:00:00Z")).joined()).isTrue();
    }

    @Test
    void ends_with_the_last_day() {
        var leaving = there().next(facts(ACTIVE, day(1), day(2)), true, NOW);
        assertThat(leaving.facts().employment()).isEqualTo(ACTIVE);
        assertThat(leaving.on(Instant.parse("2026-03-02T22:59:59Z"))).isEqualTo(leaving);
        assertThat(leaving.on(Instant.parse("2026-03-02T23:00:00Z")).facts()).isEqualTo(facts(ALUMNUS, day(1), day(2)));
    }

    @Test
    void has_a_gap_between_two_engagements() {
        var leaving = there().next(facts(ACTIVE, day(20), day(10)), true, NOW);
        assertThat(leaving.facts().employment()).isEqualTo(ACTIVE);
        var between = leaving.on(Instant.parse("2026-03-12T08:00:00Z"));
        assertThat(between).isEqualTo(new Tenure(facts(ALUMNUS, day(20), day(10)), true, true));
        assertThat(between.on(Instant.parse("2026-03-20T08:00:00Z")))
                .isEqualTo(new Tenure(facts(ACTIVE, day(20), null), true, false));
    }

    @Test
    void forgets_the_last_day_of_an_earlier_engagement() {
        var back = new Tenure(facts(ALUMNUS, null, day(1)), true, false).next(facts(ACTIVE, day(2), day(1)), true, NOW);
        assertThat(back).isEqualTo(new Tenure(facts(ACTIVE, day(2), null), true, false));
        assertThat(Tenure.starting(facts(ACTIVE, day(9), day(1)), NOW).facts().leftOn())
                .isNull();
    }

    @Test
    void goes_on_waiting_while_nothing_is_said_of_employment() {
        var returning =
                new Tenure(facts(ALUMNUS, null, day(1)), true, false).next(facts(ACTIVE, day(9), null), true, NOW);
        assertThat(returning).isEqualTo(new Tenure(facts(ALUMNUS, day(9), day(1)), true, true));
        assertThat(returning.next(returning.facts(), false, NOW)).isEqualTo(returning);
        assertThat(returning.next(facts(ALUMNUS, day(9), day(2)), true, NOW))
                .isEqualTo(new Tenure(facts(ALUMNUS, day(9), day(1)), true, false));
    }
}
