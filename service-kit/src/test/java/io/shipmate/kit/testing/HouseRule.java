package io.shipmate.kit.testing;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule of the architecture.
 *
 * @param sentence what must be so
 * @param rule how it is checked; passes where there is nothing that it is about
 */
public record HouseRule(String sentence, ArchRule rule) {

    static HouseRule that(String sentence, ArchRule rule) {
        return new HouseRule(sentence, rule.as(sentence).allowEmptyShould(true));
    }
}
