package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shipmate.matching.engine.rules.OverlapHours;
import org.junit.jupiter.api.Test;

class RuleOverlapHours {

    @Test
    void allows_so_many_hours_in_common() {
        under(new OverlapHours(2))
                .allows(aMatch().free(0, 480).build(), aMatch().free(360, 900).build());
    }

    @Test
    void refuses_a_quarter_of_an_hour_less() {
        under(new OverlapHours(2))
                .refuses(aMatch().free(0, 480).build(), aMatch().free(375, 900).build());
    }

    @Test
    void allows_where_hours_are_not_known() {
        under(new OverlapHours(2)).allows(aMatch().free(0, 480).build(), aMatch().build());
    }

    @Test
    void cannot_be_more_than_a_week() {
        assertThatThrownBy(() -> new OverlapHours(169)).hasMessageContaining("OVERLAP_HOURS");
        assertThatThrownBy(() -> new OverlapHours(-1)).hasMessageContaining("OVERLAP_HOURS");
    }
}
