package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.CandidateBuilder;
import io.shipmate.matching.engine.people.Kinship;
import io.shipmate.matching.engine.people.ShownTo;
import io.shipmate.matching.engine.people.Story.Experience.Kind;
import io.shipmate.matching.engine.policy.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GivingReasons {

    private final List<Candidate> people = new ArrayList<>();

    @Test
    void each_side_is_told_the_same_in_its_own_words() {
        crowd(5, aCandidate().offering("hiring", "kafka"));
        Candidate ada =
                add(aCandidate().atLevel(3).inUnit("search").seeking("kafka").offering("hiring"));
        Candidate bea = add(aCandidate()
                .atLevel(4)
                .inUnit("payments")
                .inFamily("data")
                .seeking("hiring")
                .offering("kafka"));
        Match told = between(ada, bea);

        assertThat(evidence(told, Reason.Kind.SAME_BOAT, Feature.LEVEL)).isEqualTo(new Evidence.Levels(3, 4));
        assertThat(evidence(told, Reason.Kind.SAME_BOAT, Feature.ROLE))
                .isEqualTo(new Evidence.Families("engineering", "data", Kinship.CLOSE));
        assertThat(evidence(told, Reason.Kind.YOUR_GAIN, Feature.GAIN)).isEqualTo(topic("kafka", false));
        assertThat(evidence(told, Reason.Kind.THEIR_GAIN, Feature.GAIN)).isEqualTo(topic("hiring", false));
        assertThat(evidence(told, Reason.Kind.YOUR_GAIN, Feature.NETWORK))
                .isEqualTo(evidence(told, Reason.Kind.THEIR_GAIN, Feature.NETWORK))
                .isEqualTo(new Evidence.Units("search", "payments"));
        Match mirrored = between(bea, ada);
        assertThat(evidence(mirrored, Reason.Kind.YOUR_GAIN, Feature.GAIN)).isEqualTo(topic("hiring", false));
        assertThat(evidence(mirrored, Reason.Kind.SAME_BOAT, Feature.LEVEL)).isEqualTo(new Evidence.Levels(4, 3));
    }

    @Test
    void a_topic_of_four_people_is_told_by_its_parent_and_that_of_five_by_its_name() {
        Candidate one = add(aCandidate().seeking("kafka").offering("kafka"));
        Candidate other = add(aCandidate().seeking("kafka").offering("kafka"));
        crowd(3, aCandidate().seeking("rabbitmq"));
        crowd(2, aCandidate().seeking("kafka"));
        assertThat(evidence(between(one, other), Reason.Kind.SAME_BOAT, Feature.CHALLENGES))
                .isEqualTo(topic("messaging", true));

        crowd(1, aCandidate().seeking("kafka"));
        assertThat(evidence(between(one, other), Reason.Kind.SAME_BOAT, Feature.CHALLENGES))
                .isEqualTo(topic("kafka", false));
    }

    @Test
    void a_parent_of_too_few_people_is_told_by_its_own_parent_and_without_one_not_at_all() {
        Candidate one = add(aCandidate().seeking("kafka", "knitting").offering("kafka", "knitting"));
        Candidate other = add(aCandidate().seeking("kafka", "knitting").offering("kafka", "knitting"));
        assertThat(between(one, other).reasons()).extracting(Reason::feature).doesNotContain(Feature.GAIN);

        crowd(3, aCandidate().seeking("technology"));
        assertThat(evidence(between(one, other), Reason.Kind.YOUR_GAIN, Feature.GAIN))
                .isEqualTo(topic("technology", true));
    }

    @Test
    void two_topics_told_by_the_same_parent_are_told_once() {
        Candidate one = add(aCandidate().seeking("kafka", "rabbitmq"));
        Candidate other = add(aCandidate().seeking("kafka", "rabbitmq"));
        crowd(3, aCandidate().seeking("messaging"));

        assertThat(evidence(between(one, other), Reason.Kind.SAME_BOAT, Feature.CHALLENGES))
                .isEqualTo(topic("messaging", true));
    }

    @Test
    void who_holds_several_topics_of_a_parent_is_one_holder_of_it() {
        crowd(2, aCandidate().seeking("kafka", "rabbitmq"));
        Candidate one = add(aCandidate().seeking("kafka", "rabbitmq"));
        Candidate other = add(aCandidate().seeking("kafka", "rabbitmq"));

        assertThat(between(one, other).reasons()).extracting(Reason::feature).doesNotContain(Feature.CHALLENGES);
    }

    @Test
    void who_does_not_take_part_makes_no_topic_common() {
        Candidate one = add(aCandidate().seeking("kafka"));
        Candidate other = add(aCandidate().seeking("kafka"));
        crowd(5, aCandidate().seeking("kafka").notTakingPart());

        assertThat(between(one, other).reasons()).extracting(Reason::feature).doesNotContain(Feature.CHALLENGES);
    }

    @Test
    void who_hides_a_topic_makes_it_no_more_common() {
        Candidate one = add(aCandidate().seeking("kafka"));
        Candidate other = add(aCandidate().seeking("kafka"));
        crowd(5, aCandidate().seeking("kafka", 1, ShownTo.MATCHING_ONLY));

        assertThat(between(one, other).reasons()).extracting(Reason::feature).doesNotContain(Feature.CHALLENGES);
    }

    @Test
    void what_sets_two_apart_from_the_rest_is_told_before_what_all_have_in_common() {
        crowd(30, aCandidate().atLevel(3).seeking("e-mail"));
        crowd(4, aCandidate().atLevel(3).seeking("kafka"));
        Candidate one = add(aCandidate().atLevel(3).seeking("e-mail", "kafka"));
        Candidate other = add(aCandidate().atLevel(3).seeking("e-mail", "kafka"));
        Match match = between(one, other);

        assertThat(match.best(Reason.Kind.SAME_BOAT).feature()).isEqualTo(Feature.CHALLENGES);
        assertThat(((Evidence.Topics) match.best(Reason.Kind.SAME_BOAT).evidence()).topics())
                .extracting(Evidence.Topic::key)
                .containsExactly("kafka", "e-mail");
    }

    @Test
    void experiences_told_are_the_others_and_new() {
        crowd(5, aCandidate().havingLived(Kind.INDUSTRY, "banking").havingLived(Kind.REGION, "japan"));
        Candidate one = add(aCandidate().havingLived(Kind.INDUSTRY, "banking"));
        Candidate other = add(aCandidate().havingLived(Kind.INDUSTRY, "banking").havingLived(Kind.REGION, "japan"));
        Match match = between(one, other);

        assertThat(evidence(match, Reason.Kind.YOUR_GAIN, Feature.NOVELTY))
                .isEqualTo(new Evidence.Experiences(List.of(new Evidence.Lived(Kind.REGION, "japan", false))));
        assertThat(match.reasons())
                .noneMatch(reason -> reason.kind() == Reason.Kind.THEIR_GAIN && reason.feature() == Feature.NOVELTY);
    }

    @Test
    void an_experience_whose_wider_name_one_has_too_is_nothing_new() {
        crowd(5, aCandidate().havingLived(Kind.FUNCTION, "messaging"));
        Candidate one = add(aCandidate().havingLived(Kind.FUNCTION, "messaging"));
        Candidate other = add(aCandidate().havingLived(Kind.FUNCTION, "kafka"));

        assertThat(evidence(between(other, one), Reason.Kind.YOUR_GAIN, Feature.NOVELTY))
                .isEqualTo(new Evidence.Experiences(List.of(new Evidence.Lived(Kind.FUNCTION, "messaging", false))));
        assertThat(between(one, other).reasons())
                .noneMatch(reason -> reason.kind() == Reason.Kind.YOUR_GAIN && reason.feature() == Feature.NOVELTY);
    }

    @Test
    void two_who_have_nothing_to_gain_from_each_other_are_not_suggested() {
        Candidate one = add(aCandidate().inUnit("search"));
        Candidate other = add(aCandidate().inUnit("search"));

        assertThat(PoolOf.people(people).between(one.id(), other.id(), Suppressed.none()))
                .isEmpty();
        assertThat(PoolOf.people(people).suggestionsFor(one.id(), 10, Suppressed.none()))
                .isEmpty();
    }

    @Test
    void how_they_can_meet_is_told_beside_the_reasons() {
        Candidate one = add(aCandidate().free(0, 600).speaking("en-GB", "de"));
        Candidate other = add(aCandidate().free(300, 900).speaking("en", "fr"));
        Match.CanMeet canMeet = between(one, other).canMeet();

        assertThat(canMeet.sharedMinutesPerWeek()).hasValue(300);
        assertThat(canMeet.languages()).containsExactly("en");
        assertThat(between(one, add(aCandidate())).canMeet().sharedMinutesPerWeek())
                .isEmpty();
    }

    @Test
    void a_strong_match_gains_much_both_ways_and_a_weak_one_little() {
        crowd(5, aCandidate().offering("hiring", "kafka").seeking("delegating"));
        Candidate ada = add(aCandidate().seeking("kafka", "delegating").offering("hiring"));
        Candidate bea = add(aCandidate().seeking("hiring", "delegating").offering("kafka"));
        Candidate eve = add(aCandidate().seeking("budgets").offering("knitting").inFamily("finance"));

        assertThat(between(ada, bea).strength()).isEqualTo(Strength.STRONG);
        assertThat(between(ada, eve).strength()).isEqualTo(Strength.SOME);
    }

    private Match between(Candidate one, Candidate other) {
        return PoolOf.people(people)
                .between(one.id(), other.id(), Suppressed.none())
                .orElseThrow();
    }

    private Candidate add(CandidateBuilder candidate) {
        people.add(candidate.build());
        return people.getLast();
    }

    private void crowd(int size, CandidateBuilder like) {
        for (int person = 0; person < size; person++) {
            add(like.withId(UUID.randomUUID()));
        }
    }

    private static Evidence evidence(Match match, Reason.Kind kind, Feature feature) {
        return match.reasons().stream()
                .filter(reason -> reason.kind() == kind && reason.feature() == feature)
                .map(Reason::evidence)
                .findFirst()
                .orElseThrow();
    }

    private static Evidence topic(String key, boolean wider) {
        return new Evidence.Topics(List.of(new Evidence.Topic(key, wider)));
    }
}
