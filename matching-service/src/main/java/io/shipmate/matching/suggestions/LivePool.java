package io.shipmate.matching.suggestions;

import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.Prices;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.TopicTree;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.partnerships.Partners;
import io.shipmate.matching.policies.CurrentPool;
import io.shipmate.matching.policies.Policies;
import io.shipmate.matching.pool.JobArchitectures;
import io.shipmate.matching.pool.Members;
import io.shipmate.matching.pool.PoolChanged;
import io.shipmate.matching.pool.Topic;
import io.shipmate.matching.pool.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engine's pool in this replica's memory: made of the tables at the start and once a day, kept fresh by every change that
 * is committed in between. Readers never wait for a writer.
 */
@ApplicationScoped
class LivePool implements CurrentPool {

    private final Members members;
    private final Partners partners;
    private final TopicNames topicNames;
    private final JobArchitectures architectures;
    private final Policies policies;
    private final Clock clock;
    private volatile Known known;
    private Prices prices = Prices.none();

    LivePool(
            Members members,
            Partners partners,
            TopicNames topicNames,
            JobArchitectures architectures,
            Policies policies,
            Clock clock) {
        this.members = members;
        this.partners = partners;
        this.topicNames = topicNames;
        this.architectures = architectures;
        this.policies = policies;
        this.clock = clock;
    }

    /** What there is to score and to name, all of one moment. */
    record Known(Pool pool, JobArchitecture architecture, Map<UUID, Topic> topics, LocalDate day) {

        private static final JobArchitecture UNKNOWN = new JobArchitecture(1, List.of());

        static final Known NOTHING = new Known(
                Pool.of(List.of(), UNKNOWN, new TopicTree(Map.of()), Policy.suggestions(), LocalDate.EPOCH),
                UNKNOWN,
                Map.of(),
                LocalDate.EPOCH);

        /**
         * The same after a change of some people: just what is known when everything is read afresh, the number of levels included, or
         * replicas that started at different times would rank differently.
         *
         * @param people whom the change concerns; who of them is not among the fresh is no longer known
         * @param policy what counts by now
         */
        Known after(Set<UUID> people, Map<UUID, Candidate> fresh, Policy policy) {
            var changed = pool.with(fresh.values());
            for (var person : people) {
                if (!fresh.containsKey(person)) {
                    changed = changed.without(person);
                }
            }
            var counting = ranking(architecture, changed.candidates());
            return new Known(changed.in(counting).under(policy).prepared(), architecture, topics, day);
        }
    }

    /** The company's, with as many levels as anybody's rank needs, if people are ahead of it. */
    static JobArchitecture ranking(JobArchitecture architecture, Stream<Candidate> candidates) {
        return new JobArchitecture(
                Math.max(architecture.levels(), Candidates.levels(candidates)), architecture.relations());
    }

    /** The newest pool; an empty one before the first has been made. */
    Known known() {
        var newest = known;
        return newest == null ? Known.NOTHING : newest;
    }

    @Override
    public Pool pool() {
        return known().pool();
    }

    /** Whether the tables have been read. */
    boolean isReady() {
        return known != null;
    }

    /** Comes on the one thread that listens for changes. */
    void on(@Observes PoolChanged change) {
        if (change.everything() || known == null) {
            readEverything();
        } else {
            readAgain(change.people());
        }
    }

    /** Makes the pool anew when a new day has begun: time in a role and the clocks of the week move on. */
    void keepUpWithTheCalendar() {
        if (known != null && !known.day().equals(today())) {
            readEverything();
        }
    }

    private synchronized void readEverything() {
        var day = today();
        var counts = partners.counts();
        var topics = topicNames.all().stream().collect(Collectors.toUnmodifiableMap(Topic::id, Function.identity()));
        var inEngineTerms = new Candidates(day, new TopicMeanings(topics));
        var candidates = members.everybody().stream()
                .map(member -> inEngineTerms.of(member, counts.getOrDefault(member.person(), 0)))
                .toList();
        var architecture = architectures.newest();
        var counting = ranking(architecture, candidates.stream());
        var pool = Pool.of(candidates, counting, tree(topics), policies.ofSuggestions(), day);
        known = new Known(pool.priced(prices).prepared(), architecture, topics, day);
    }

    /** Suggests at these prices from now on. */
    synchronized void price(Prices newest) {
        prices = newest;
        var before = known;
        if (before != null) {
            known = new Known(
                    before.pool().priced(newest).prepared(), before.architecture(), before.topics(), before.day());
        }
    }

    /** Also of nobody, when it is the policy that has changed. */
    private synchronized void readAgain(Set<UUID> people) {
        var before = known;
        var counts = partners.countsOf(people);
        var inEngineTerms = new Candidates(before.day(), new TopicMeanings(before.topics()));
        Map<UUID, Candidate> fresh = members.of(people).stream()
                .map(member -> inEngineTerms.of(member, counts.getOrDefault(member.person(), 0)))
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
        known = before.after(people, fresh, policies.ofSuggestions());
    }

    static TopicTree tree(Map<UUID, Topic> topics) {
        var parents = new HashMap<String, String>();
        var meanings = new TopicMeanings(topics);
        for (var topic : topics.values()) {
            var wider = topic.parent() == null ? null : meanings.of(topic.parent());
            if (wider != null && !wider.equals(topic.id())) {
                parents.put(topic.id().toString(), wider.toString());
            }
        }
        return new TopicTree(parents);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
