package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.policy.Feature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeekingTheSameTopics {

    @Test
    void the_same_topics_are_the_whole() {
        assertThat(measured(aSeekerOf("hiring", "kafka"), aSeekerOf("kafka", "hiring")))
                .isEqualTo(Micro.ONE);
    }

    @Test
    void no_topic_in_common_is_nothing() {
        assertThat(measured(aSeekerOf("hiring"), aSeekerOf("kafka"))).isZero();
    }

    @Test
    void half_of_equally_rare_topics_in_common_is_a_third_of_all() {
        assertThat(measured(aSeekerOf("hiring", "kafka"), aSeekerOf("hiring", "delegating")))
                .isBetween(200_000, 333_333);
    }

    @Test
    void a_rare_topic_in_common_counts_more_than_what_everybody_seeks() {
        List<Candidate> people = new ArrayList<>();
        for (int seeker = 0; seeker < 20; seeker++) {
            people.add(aSeekerOf("e-mail"));
        }
        Candidate one = aSeekerOf("e-mail", "kafka", "hiring");
        Candidate byMail = aSeekerOf("e-mail", "budgets");
        Candidate byKafka = aSeekerOf("kafka", "budgets");
        people.addAll(List.of(one, byMail, byKafka));
        Pool pool = PoolOf.people(people);

        assertThat(PoolOf.measured(Feature.CHALLENGES, pool, one, byKafka))
                .isGreaterThan(2 * PoolOf.measured(Feature.CHALLENGES, pool, one, byMail));
    }

    @Test
    void somebody_who_seeks_nothing_has_told_nothing() {
        assertThat(measured(aSeekerOf(), aSeekerOf("kafka"))).isEqualTo(Measure.MISSING);
        assertThat(measured(aSeekerOf("kafka"), aSeekerOf())).isEqualTo(Measure.MISSING);
    }

    private static Candidate aSeekerOf(String... topics) {
        return aCandidate().seeking(topics).build();
    }

    private static int measured(Candidate one, Candidate other) {
        return PoolOf.measured(Feature.CHALLENGES, one, other);
    }
}
