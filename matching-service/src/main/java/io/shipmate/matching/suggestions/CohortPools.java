package io.shipmate.matching.suggestions;

import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.pool.JobArchitectures;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import io.shipmate.matching.pool.Topic;
import io.shipmate.matching.pool.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pools of some people among themselves, for what the company puts together: of everybody else only their place in the reporting lines counts. */
@ApplicationScoped
public class CohortPools {

    private final Members members;
    private final TopicNames topicNames;
    private final JobArchitectures architectures;
    private final Clock clock;

    CohortPools(Members members, TopicNames topicNames, JobArchitectures architectures, Clock clock) {
        this.members = members;
        this.topicNames = topicNames;
        this.architectures = architectures;
        this.clock = clock;
    }

    /**
     * A pool as the tables have it now.
     *
     * @param people who is to be put together; who of them does not take part today, or is not open to it, is known and gets nobody
     * @param openTo what they have to be open to, in the words of their participation
     */
    @Transactional
    public Pool of(Set<UUID> people, String openTo, Policy policy) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var topics = topicNames.all().stream().collect(Collectors.toUnmodifiableMap(Topic::id, Function.identity()));
        var inEngineTerms = new Candidates(day, new TopicMeanings(topics));
        var candidates = members.everybody().stream()
                .map(member -> candidate(member, people, openTo, inEngineTerms))
                .toList();
        var counting = LivePool.ranking(architectures.newest(), candidates.stream());
        return Pool.of(candidates, counting, LivePool.tree(topics), policy, day);
    }

    /** Everybody has room for one group, whatever room they have for partnerships. */
    private static Candidate candidate(Member member, Set<UUID> people, String openTo, Candidates inEngineTerms) {
        if (!people.contains(member.person())) {
            return Candidate.bystander(member.person(), member.manager());
        }
        var known = inEngineTerms.of(member, 0);
        var open = member.takesPart() && member.match().openTo().contains(openTo);
        return new Candidate(
                known.id(),
                known.manager(),
                known.job(),
                known.place(),
                known.languages(),
                known.availability(),
                known.story(),
                open ? new Candidate.Openness(true, 1) : Candidate.Openness.CLOSED);
    }
}
