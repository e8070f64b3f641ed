package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.rules.CooldownDays;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleCooldownDays {

    private final Candidate one = aMatch().build();
    private final Candidate other = aMatch().build();

    @Test
    void refuses_two_who_were_together_fewer_days_ago() {
        under(new CooldownDays(365)).suppressing(together(one, other, 364)).refuses(one, other);
        under(new CooldownDays(365)).suppressing(together(other, one, 0)).refuses(one, other);
    }

    @Test
    void refuses_two_who_are_together_still() {
        under(new CooldownDays(1)).suppressing(together(one, other, -30)).refuses(one, other);
    }

    @Test
    void allows_two_when_the_days_have_passed() {
        under(new CooldownDays(365)).suppressing(together(one, other, 365)).allows(one, other);
    }

    @Test
    void allows_two_who_never_were_together() {
        under(new CooldownDays(365))
                .suppressing(together(one, aMatch().build(), 1))
                .allows(one, other);
    }

    @Test
    void of_several_times_the_last_counts_from_whichever_side_it_was_noted() {
        Encounters encounters = Encounters.of(Map.of(
                one.id(), Map.of(other.id(), daysAgo(700)),
                other.id(), Map.of(one.id(), daysAgo(20))));
        under(new CooldownDays(365))
                .suppressing(new Suppressed(Pairs.none(), Pairs.none(), Pairs.none(), encounters))
                .refuses(one, other);
    }

    @Test
    void is_a_day_at_least_and_ten_years_at_most() {
        assertThatThrownBy(() -> new CooldownDays(0)).hasMessageContaining("COOLDOWN_DAYS");
        assertThatThrownBy(() -> new CooldownDays(3_651)).hasMessageContaining("COOLDOWN_DAYS");
    }

    private static Suppressed together(Candidate one, Candidate other, int daysAgo) {
        return new Suppressed(
                Pairs.none(),
                Pairs.none(),
                Pairs.none(),
                Encounters.of(Map.of(one.id(), Map.of(other.id(), daysAgo(daysAgo)))));
    }

    private static LocalDate daysAgo(int days) {
        return GeneratedPeople.TODAY.minusDays(days);
    }
}
