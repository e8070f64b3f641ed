package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shipmate.matching.engine.rules.LevelGap;
import org.junit.jupiter.api.Test;

class RuleLevelGap {

    @Test
    void allows_up_to_so_many_levels_between() {
        under(new LevelGap(1))
                .allows(aMatch().atLevel(3).build(), aMatch().atLevel(4).build());
        under(new LevelGap(0))
                .allows(aMatch().atLevel(3).build(), aMatch().atLevel(3).build());
    }

    @Test
    void refuses_more() {
        under(new LevelGap(1))
                .refuses(aMatch().atLevel(3).build(), aMatch().atLevel(5).build());
        under(new LevelGap(0))
                .refuses(aMatch().atLevel(3).build(), aMatch().atLevel(2).build());
    }

    @Test
    void allows_where_a_level_is_not_known() {
        under(new LevelGap(0))
                .allows(aMatch().atLevel(3).build(), aMatch().atLevel(null).build());
    }

    @Test
    void cannot_be_negative() {
        assertThatThrownBy(() -> new LevelGap(-1)).hasMessageContaining("LEVEL_GAP");
    }
}
