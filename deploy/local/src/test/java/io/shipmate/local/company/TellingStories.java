package io.shipmate.local.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingStories {

    private static final List<String> TOPICS =
            IntStream.range(0, 300).mapToObj(i -> "topic-" + i).toList();

    private final Company company = Company.generate(300, Company.SEED);
    private final Stories stories = new Stories(TOPICS, 1);

    @Test
    void somebodys_story_is_the_same_whoever_was_asked_before() {
        var last = company.employees().get(299);
        var alone = new Stories(TOPICS, 1).of(last);
        company.employees().forEach(stories::of);
        assertThat(stories.of(last)).isEqualTo(alone);
    }

    @Test
    void everybody_offers_and_seeks_something_and_never_the_same() {
        assertThat(company.employees()).map(stories::of).allSatisfy(story -> {
            assertThat(story.offers()).isNotEmpty();
            assertThat(story.seeks()).isNotEmpty();
            assertThat(story.seeks().stream().map(Story.Seek::topic))
                    .doesNotContainAnyElementsOf(
                            story.offers().stream().map(Story.Offer::topic).toList());
            assertThat(story.hours())
                    .isNotEmpty()
                    .allSatisfy(hours -> assertThat(hours.from()).isBefore(hours.until()));
        });
    }

    @Test
    void about_two_in_three_take_part() {
        assertThat(company.employees().stream().map(stories::of).filter(Story::takesPart))
                .hasSizeBetween(180, 220);
    }

    @Test
    void some_topics_are_much_more_popular_than_others() {
        var uses = company.employees().stream()
                .flatMap(one -> stories.of(one).offers().stream())
                .collect(Collectors.groupingBy(Story.Offer::topic, Collectors.counting()));
        var most = uses.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        assertThat(most).isGreaterThan(30);
        assertThat(uses).hasSizeGreaterThan(100);
    }

    @Test
    void the_week_begins_where_the_person_is() {
        var inCairo = company.employees().stream()
                .filter(one -> one.location().equals("Cairo"))
                .findFirst()
                .orElseThrow();
        assertThat(stories.of(inCairo).hours().getFirst().day()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void too_few_topics_are_refused() {
        assertThatThrownBy(() -> new Stories(TOPICS.subList(0, 11), 1)).hasMessageContaining("at least 12");
    }
}
