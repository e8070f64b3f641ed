package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.Kinship;
import io.shipmate.matching.engine.people.TopicTree;
import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.rules.NotAvoided;
import io.shipmate.matching.engine.rules.NotReportingLine;
import io.shipmate.matching.engine.rules.Rule;
import io.shipmate.matching.engine.rules.TakingPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pools for tests, and what is measured in them. */
final class PoolOf {

    static final JobArchitecture ARCHITECTURE = new JobArchitecture(
            6,
            List.of(
                    new JobArchitecture.Relation("engineering", "data", Kinship.CLOSE),
                    new JobArchitecture.Relation("engineering", "design", Kinship.RELATED),
                    new JobArchitecture.Relation("engineering", "finance", Kinship.DISTANT)));
    static final TopicTree TOPICS =
            new TopicTree(Map.of("kafka", "messaging", "rabbitmq", "messaging", "messaging", "technology"));

    private PoolOf() {}

    static Pool people(List<Candidate> candidates) {
        return people(candidates, Policy.suggestions());
    }

    static Pool people(List<Candidate> candidates, Policy policy) {
        return Pool.of(candidates, ARCHITECTURE, TOPICS, policy, GeneratedPeople.TODAY);
    }

    static Pool generated(GeneratedPeople people) {
        return generated(people.candidates(), people);
    }

    static Pool generated(List<Candidate> candidates, GeneratedPeople people) {
        return Pool.of(candidates, people.architecture(), people.topics(), Policy.suggestions(), GeneratedPeople.TODAY);
    }

    /** The suggestions' policy without any rule that can be left out, but with these. */
    static Policy ruledBy(Rule... rules) {
        List<Rule> all = new ArrayList<>(List.of(new TakingPart(), new NotAvoided(), new NotReportingLine()));
        for (Rule rule : rules) {
            all.removeIf(protection -> protection.code() == rule.code());
            all.add(rule);
        }
        return Policy.suggestions().ruledBy(all.toArray(Rule[]::new));
    }

    /** What a feature of two people is in a pool, from where the first stands. */
    static int measured(Feature feature, Pool pool, Candidate one, Candidate other) {
        PoolIndex index = pool.ranking().index();
        return Measure.of(feature).between(index, index.numberOf(one.id()), index.numberOf(other.id()));
    }

    /** What a feature of two people is where there is nobody else. */
    static int measured(Feature feature, Candidate one, Candidate other) {
        return measured(feature, people(List.of(one, other)), one, other);
    }
}
