package io.shipmate.matching.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SayingWhyNobodyWasFound {

    @Test
    void every_reason_has_words_of_its_own_in_both_languages() {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var words = Stream.of(LeftOut.Reason.values())
                    .map(reason -> LeftOutTexts.of(reason, language))
                    .toList();
            assertThat(words).doesNotHaveDuplicates().allMatch(text -> text.endsWith("."));
        }
    }

    @Test
    void the_one_for_all_that_is_private_gives_nothing_away() {
        assertThat(LeftOutTexts.of(LeftOut.Reason.NOBODY_FITTING, Locale.ENGLISH))
                .isEqualTo("Nobody fitting this time.");
    }
}
