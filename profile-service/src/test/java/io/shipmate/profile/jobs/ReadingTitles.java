package io.shipmate.profile.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTitles {

    private static final List<JobFamily> FAMILIES = List.of(
            new JobFamily("engineering", Map.of("en", "Engineering", "de", "Technik")),
            new JobFamily("data", Map.of("en", "Data & Analytics")));
    private static final List<JobLevel> LEVELS =
            List.of(new JobLevel(List.of("IC1")), new JobLevel(List.of("IC2")), new JobLevel(List.of("IC3", "M1")));

    private static TitlePattern means(String family, String level, String... phrases) {
        return new TitlePattern(List.of(phrases), null, family, level);
    }

    private static Placing reading(TitlePattern... patterns) {
        return new Placing(new Architecture(FAMILIES, List.of(), LEVELS, List.of(patterns)), 7);
    }

    @ParameterizedTest
    @CsvSource({
        "software engineer, Senior Software Engineer, true",
        "software engineer, Software and Platform Engineer, false",
        "engineer, Engineering Lead, false",
        "engineer*, Engineering Lead, true",
        "*entwickler*, Softwareentwicklerin (m/w/d), true",
        "*entwickler, Softwareentwicklerin, false",
        "co-founder, Co Founder, true",
        "c++, C++ Developer, true",
        "c, C++ Developer, false",
        "r&d, Head of R&D, true",
        "developpeur, DÉVELOPPEUR, true",
        "développeur, developpeur, true",
        "grossprojekte, Leiter Großprojekte, true",
        "διευθυντης, ΔΙΕΥΘΥΝΤΗΣ, true",
        "*工程师*, 高级软件工程师, true",
        "ｍａｎａｇｅｒ, Manager, true",
        "istanbul, İSTANBUL, true",
    })
    void a_phrase_is_found_in_any_spelling_of_its_words(String phrase, String title, boolean found) {
        assertThat(reading(means("engineering", null, phrase))
                        .place(title, null, null)
                        .jobFamily())
                .isEqualTo(found ? "engineering" : null);
    }

    @Test
    void the_first_that_fits_counts_for_family_and_level_each() {
        var placing = reading(
                means(null, "IC3", "senior"),
                means("data", null, "data"),
                means("engineering", "IC2", "engineer"),
                means(null, "IC1", "engineer"));
        assertThat(placing.place("Senior Data Engineer", null, null)).isEqualTo(new JobPlace("data", "IC3", 3, 7));
        assertThat(placing.place("Engineer", null, null)).isEqualTo(new JobPlace("engineering", "IC2", 2, 7));
        assertThat(placing.place("Gardener", null, null)).isEqualTo(new JobPlace(null, null, null, 7));
        assertThat(placing.place(null, null, null)).isEqualTo(new JobPlace(null, null, null, 7));
    }

    @Test
    void all_phrases_must_be_there_and_none_of_the_others() {
        var pattern = new TitlePattern(List.of("engineer", "senior"), List.of("sales engineer"), "engineering", null);
        assertThat(reading(pattern).place("Engineer, Senior", null, null).jobFamily())
                .isEqualTo("engineering");
        assertThat(reading(pattern).place("Engineer", null, null).jobFamily()).isNull();
        assertThat(reading(pattern).place("Senior Sales Engineer", null, null).jobFamily())
                .isNull();
    }

    @Test
    void what_a_source_states_wins_and_is_known_by_key_label_or_name_in_any_spelling() {
        var placing = reading(means("data", "IC1", "engineer"));
        assertThat(placing.place("Engineer", "TECHNIK", "m1")).isEqualTo(new JobPlace("engineering", "M1", 3, 7));
        assertThat(placing.place("Engineer", "Data &  analytics", null)).isEqualTo(new JobPlace("data", "IC1", 1, 7));
    }

    @Test
    void what_a_source_states_and_nobody_knows_stays_and_is_not_guessed() {
        assertThat(reading(means("data", "IC1", "engineer")).place("Engineer", "Piracy", "Captain"))
                .isEqualTo(new JobPlace("Piracy", "Captain", null, 7));
    }

    @ParameterizedTest
    @CsvSource({"*, no-word", "- !, no-word", "soft*ware, star-inside", "**x, star-inside", "engineer / *, no-word"})
    void what_is_no_phrase_is_refused(String text, String code) {
        assertThat(Phrase.fault(text)).contains(code);
    }

    @Test
    void no_title_however_wicked_takes_long() {
        var wicked = reading(
                means("data", null, "*a* *a* *a* *a* *a* *a* *a* *a* b"),
                means("data", null, "*aaaaaaaaaaaaaaaaaaaaaaab*"));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(wicked.place("a ".repeat(100_000), null, null).jobFamily())
                    .isNull();
            assertThat(wicked.place("a".repeat(200_000), null, null).jobFamily())
                    .isNull();
        });
    }

    @Test
    void whatever_a_title_is_made_of_it_is_read() {
        var placing = reading(means("data", null, "*a*"));
        var random = new Random(20260309);
        for (var i = 0; i < 2000; i++) {
            var title = random.ints(random.nextInt(30), 0, Character.MAX_CODE_POINT + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(placing.place(title, null, title).level()).isEqualTo(title);
        }
    }
}
