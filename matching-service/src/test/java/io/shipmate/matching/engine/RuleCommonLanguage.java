package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;

import io.shipmate.matching.engine.rules.CommonLanguage;
import org.junit.jupiter.api.Test;

class RuleCommonLanguage {

    @Test
    void allows_a_language_in_common_whatever_its_region() {
        under(new CommonLanguage())
                .allows(
                        aMatch().speaking("de", "en-GB").build(),
                        aMatch().speaking("EN", "fr").build());
    }

    @Test
    void refuses_where_there_is_none() {
        under(new CommonLanguage())
                .refuses(
                        aMatch().speaking("de").build(), aMatch().speaking("fr").build());
    }

    @Test
    void allows_where_languages_are_not_known() {
        under(new CommonLanguage()).allows(aMatch().speaking("de").build(), aMatch().build());
    }
}
