package io.shipmate.matching.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.Evidence;
import io.shipmate.matching.engine.Reason;
import io.shipmate.matching.engine.people.Kinship;
import io.shipmate.matching.engine.people.Story;
import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.pool.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PuttingReasonsIntoWords {

    private final UUID hiring = UUID.randomUUID();
    private final UUID budgets = UUID.randomUUID();
    private final Map<UUID, Topic> topics = Map.of(
            hiring, new Topic(hiring, null, Map.of("en", "Hiring", "de", "Personalauswahl"), null),
            budgets, new Topic(budgets, null, Map.of("en", "Budgets"), null));
    private final ReasonTexts english = new ReasonTexts(topics, Locale.ENGLISH);
    private final ReasonTexts german = new ReasonTexts(topics, Locale.GERMAN);

    private static Evidence naming(Object... keys) {
        return new Evidence.Topics(List.of(keys).stream()
                .map(key -> new Evidence.Topic(key.toString(), false))
                .toList());
    }

    private static Reason reason(Reason.Kind kind, Feature feature, Evidence evidence) {
        return new Reason(kind, feature, 1, evidence);
    }

    @Test
    void topics_are_named_in_the_language_that_is_asked_for() {
        var gain = reason(Reason.Kind.YOUR_GAIN, Feature.GAIN, naming(hiring, budgets));
        assertThat(english.of(gain).text())
                .isEqualTo("They can help with Hiring and Budgets, which you are looking for.");
        assertThat(german.of(gain).text()).isEqualTo("Hilft bei etwas, das du suchst: Personalauswahl und Budgets.");
        assertThat(german.of(gain).evidence())
                .containsExactly(
                        new EvidenceView(EvidenceView.Kind.TOPIC, hiring, "Personalauswahl"),
                        new EvidenceView(EvidenceView.Kind.TOPIC, budgets, "Budgets"));
    }

    @Test
    void a_topic_that_the_catalogue_does_not_know_is_not_named() {
        var gain = reason(Reason.Kind.THEIR_GAIN, Feature.GAIN, naming(UUID.randomUUID()));
        assertThat(english.of(gain).text()).isEqualTo("You can help with something that they are looking for.");
        assertThat(english.of(gain).evidence()).isEmpty();
    }

    @Test
    void an_experience_without_a_topic_is_named_by_its_key() {
        var lived = new Evidence.Experiences(
                List.of(new Evidence.Lived(Story.Experience.Kind.INDUSTRY, "air-traffic", false)));
        var view = english.of(reason(Reason.Kind.YOUR_GAIN, Feature.NOVELTY, lived));
        assertThat(view.text()).isEqualTo("They have lived through something that you have not: air traffic.");
        assertThat(view.evidence()).containsExactly(new EvidenceView(EvidenceView.Kind.INDUSTRY, null, "air traffic"));
    }

    @Test
    void three_names_read_like_a_list() {
        var shared = reason(Reason.Kind.SAME_BOAT, Feature.CHALLENGES, naming(hiring, budgets, hiring));
        assertThat(english.of(shared).text())
                .isEqualTo("You are both looking for a thinking partner on Hiring, Budgets and Hiring.");
    }

    @Test
    void there_is_a_sentence_for_whatever_the_engine_may_say_in_both_languages() {
        var nobodyKnows = naming(UUID.randomUUID());
        var lived = new Evidence.Experiences(
                List.of(new Evidence.Lived(Story.Experience.Kind.LIFE, "parental-leave", false)));
        var notNamed = new Evidence.Experiences(List.of(
                new Evidence.Lived(Story.Experience.Kind.LIFE, UUID.randomUUID().toString(), false)));
        var sameBoat = Map.of(
                Feature.LEVEL, List.of(new Evidence.Levels(2, 2), new Evidence.Levels(2, 3)),
                Feature.ROLE,
                        List.of(
                                new Evidence.Families("a", "a", Kinship.SAME),
                                new Evidence.Families("a", "b", Kinship.CLOSE)),
                Feature.CHALLENGES, List.of(naming(hiring), nobodyKnows),
                Feature.STAGE, List.<Evidence>of(new Evidence.TimeInRole(3, 5)));
        var seas = Map.of(
                Feature.GAIN, List.of(naming(hiring), nobodyKnows),
                Feature.NOVELTY, List.of(lived, notNamed),
                Feature.NETWORK, List.<Evidence>of(new Evidence.Units("a", "b")));
        sameBoat.forEach((feature, all) -> all.forEach(evidence -> says(Reason.Kind.SAME_BOAT, feature, evidence)));
        seas.forEach((feature, all) -> all.forEach(evidence -> {
            says(Reason.Kind.YOUR_GAIN, feature, evidence);
            says(Reason.Kind.THEIR_GAIN, feature, evidence);
        }));
    }

    private void says(Reason.Kind kind, Feature feature, Evidence evidence) {
        var texts = IntStream.range(0, 2)
                .mapToObj(i -> (i == 0 ? english : german).of(reason(kind, feature, evidence)))
                .toList();
        assertThat(texts).extracting(ReasonView::text).doesNotHaveDuplicates().allMatch(t -> t.endsWith("."));
        assertThat(texts).extracting(view -> view.code().name()).containsOnly(feature.name());
    }
}
