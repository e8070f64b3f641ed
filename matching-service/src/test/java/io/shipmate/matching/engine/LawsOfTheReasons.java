package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.people.ShownTo;
import io.shipmate.matching.engine.people.Story;
import io.shipmate.matching.engine.people.TopicTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the reasons of any match, read anew from the people themselves. */
class LawsOfTheReasons {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_match_has_a_reason_of_each_kind_best_lift_first(long seed) {
        GeneratedPeople people = new GeneratedPeople(250, seed);
        List<Match> matches = LawsOfTheScore.everyMatch(PoolOf.generated(people), people);
        assertThat(matches).hasSizeGreaterThan(1_000);
        for (Match match : matches) {
            assertThat(match.reasons()).extracting(Reason::kind).contains(Reason.Kind.values());
            for (Reason.Kind kind : Reason.Kind.values()) {
                List<Reason> ofKind = match.reasons().stream()
                        .filter(reason -> reason.kind() == kind)
                        .toList();
                assertThat(ofKind).extracting(Reason::feature).doesNotHaveDuplicates();
                assertThat(ofKind).extracting(Reason::lift).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
                assertThat(match.best(kind)).isEqualTo(ofKind.getFirst());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void a_pair_is_the_same_seen_from_both_sides(long seed) {
        GeneratedPeople people = new GeneratedPeople(200, seed);
        Pool pool = PoolOf.generated(people);
        for (Match match : LawsOfTheScore.everyMatch(pool, people)) {
            Match fromThere = pool.between(/* person= */ match.other(), /* other= */ match.person(), Suppressed.none())
                    .orElseThrow();
            assertThat(match.mirrored()).isEqualTo(fromThere);
            assertThat(fromThere.strength()).isEqualTo(match.strength());
            assertThat(fromThere.mirrored()).isEqualTo(match);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void what_is_for_matching_only_changes_nobodys_list(long seed) {
        GeneratedPeople people = new GeneratedPeople(250, seed);
        Pool pool = PoolOf.generated(people);
        Pool shown = PoolOf.generated(
                people.candidates().stream()
                        .map(LawsOfTheReasons::withoutHidden)
                        .toList(),
                people);
        int hidden = 0;
        for (Candidate candidate : people.candidates()) {
            hidden += candidate.equals(withoutHidden(candidate)) ? 0 : 1;
            assertThat(pool.suggestionsFor(candidate.id(), Integer.MAX_VALUE, Suppressed.none()))
                    .isEqualTo(shown.suggestionsFor(candidate.id(), Integer.MAX_VALUE, Suppressed.none()));
        }
        assertThat(hidden).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11})
    void what_is_named_is_held_by_five_and_comes_from_what_the_two_show(long seed) {
        GeneratedPeople people = new GeneratedPeople(120, seed);
        Holders holders = new Holders(people);
        Map<UUID, Candidate> byId = people.byId();
        Set<String> wider = new HashSet<>();
        for (Match match : LawsOfTheScore.everyMatch(PoolOf.generated(people), people)) {
            Candidate you = byId.get(match.person());
            Candidate they = byId.get(match.other());
            for (Reason reason : match.reasons()) {
                boolean theirs = reason.kind() == Reason.Kind.THEIR_GAIN;
                named(reason, holders, theirs ? they : you, theirs ? you : they, wider);
            }
        }
        assertThat(wider).isNotEmpty();
    }

    private static void named(Reason reason, Holders holders, Candidate one, Candidate other, Set<String> wider) {
        switch (reason.evidence()) {
            case Evidence.Topics topics -> {
                assertThat(topics.topics()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
                for (Evidence.Topic topic : topics.topics()) {
                    holders.nameable(null, topic.key(), topic.wider());
                    assertThat(holders.holds(one, null, topic.key(), topic.wider()))
                            .isTrue();
                    assertThat(holders.holds(other, null, topic.key(), topic.wider()))
                            .isTrue();
                    wider.addAll(topic.wider() ? Set.of(topic.key()) : Set.of());
                }
            }
            case Evidence.Experiences experiences -> {
                assertThat(experiences.experiences()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
                for (Evidence.Lived lived : experiences.experiences()) {
                    holders.nameable(lived.kind(), lived.key(), lived.wider());
                    assertThat(holders.holds(other, lived.kind(), lived.key(), lived.wider()))
                            .isTrue();
                    assertThat(holders.holds(one, lived.kind(), lived.key(), false))
                            .isFalse();
                }
            }
            case Evidence.Levels levels ->
                assertThat(Math.abs(levels.yours() - levels.theirs())).isLessThan(2);
            case Evidence.Families families ->
                assertThat(families.kinship().closeness()).isGreaterThan(600_000);
            case Evidence.TimeInRole time -> assertThat(time.yourMonths()).isNotNegative();
            case Evidence.Units units -> assertThat(units.yours()).isNotEqualTo(units.theirs());
        }
    }

    private static Candidate withoutHidden(Candidate candidate) {
        Story story = candidate.story();
        return new Candidate(
                candidate.id(),
                candidate.manager(),
                candidate.job(),
                candidate.place(),
                candidate.languages(),
                candidate.availability(),
                new Story(
                        story.offers().stream()
                                .filter(offer -> shown(offer.shownTo()))
                                .toList(),
                        story.seeks().stream()
                                .filter(seek -> shown(seek.shownTo()))
                                .toList(),
                        story.experiences().stream()
                                .filter(experience -> shown(experience.shownTo()))
                                .toList()),
                candidate.openness());
    }

    private static boolean shown(ShownTo shownTo) {
        return shownTo == ShownTo.MEMBERS || shownTo == ShownTo.SUGGESTED;
    }

    /** Who shows what, counted the slow way. */
    private record Holders(List<Candidate> open, TopicTree tree) {

        Holders(GeneratedPeople people) {
            this(
                    people.candidates().stream()
                            .filter(candidate -> candidate.openness().toPartnership())
                            .toList(),
                    people.topics());
        }

        void nameable(Story.Experience.Kind kind, String key, boolean wider) {
            assertThat(open.stream()
                            .filter(person -> holds(person, kind, key, wider))
                            .count())
                    .as("%s %s", kind, key)
                    .isGreaterThanOrEqualTo(5);
        }

        boolean holds(Candidate person, Story.Experience.Kind kind, String key, boolean wider) {
            Predicate<String> meant =
                    held -> held.equals(key) || (wider && tree.ancestorsOf(held).contains(key));
            Story story = withoutHidden(person).story();
            if (kind != null) {
                return story.experiences().stream().anyMatch(lived -> lived.kind() == kind && meant.test(lived.key()));
            }
            return story.offers().stream().map(Story.Offer::topic).anyMatch(meant)
                    || story.seeks().stream().map(Story.Seek::topic).anyMatch(meant);
        }
    }
}
