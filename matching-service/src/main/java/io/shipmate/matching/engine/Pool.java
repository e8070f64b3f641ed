package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.TopicTree;
import io.shipmate.matching.engine.policy.Policy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everybody known to the engine, and who would gain from whom among them.
 *
 * <p>Immutable and safe for any number of threads: a change makes another pool and shares what has not changed. A pool made
 * by changes answers exactly what one made afresh of the same people does, in whatever order they came.
 *
 * <p>A change alone is cheap; the statistics of the pool are renewed when it is first asked (some milliseconds at 10,000
 * people), or by {@link #prepared()} on a thread that has the time.
 */
public final class Pool {

    private static final Comparator<Person> ORDER =
            Comparator.<Person>comparingLong(person -> person.order).thenComparing(person -> person.id);

    private final Person[] people;
    private final Vocabulary vocabulary;
    private final JobArchitecture architecture;
    private final Policy policy;
    private final LocalDate today;
    private final Prices prices;
    /** What of another pool of the same people was there already; null if nothing. Only read while {@link #ranking} is made. */
    private volatile PoolIndex index;

    private volatile Ranking ranking;

    private Pool(
            Person[] people,
            Vocabulary vocabulary,
            JobArchitecture architecture,
            Policy policy,
            LocalDate today,
            Prices prices) {
        if (people.length > Ranking.MOST_PEOPLE) {
            throw new IllegalArgumentException("at most " + Ranking.MOST_PEOPLE + " people, not " + people.length);
        }
        this.people = people;
        this.vocabulary = vocabulary;
        this.architecture = architecture;
        this.policy = policy;
        this.today = today;
        this.prices = prices;
    }

    /**
     * A pool of these people.
     *
     * @param candidates everybody known, also who does not take part: reporting lines lead through them. Of two with one id
     *     the later counts
     * @param today the day from which time in a role is counted
     */
    public static Pool of(
            Collection<Candidate> candidates,
            JobArchitecture architecture,
            TopicTree topics,
            Policy policy,
            LocalDate today) {
        return new Pool(
                        new Person[0],
                        Vocabulary.of(topics),
                        Objects.requireNonNull(architecture, "architecture"),
                        Objects.requireNonNull(policy, "policy"),
                        Objects.requireNonNull(today, "today"),
                        Prices.none())
                .with(candidates);
    }

    /** The pool with somebody added, or changed. */
    public Pool with(Candidate candidate) {
        return with(List.of(candidate));
    }

    /** The pool with people added, or changed: as cheap as one of them. The pool itself if nothing is new. */
    public Pool with(Collection<Candidate> candidates) {
        Map<UUID, Candidate> changed = new HashMap<>();
        candidates.forEach(candidate -> changed.put(candidate.id(), candidate));
        changed.values()
                .removeIf(candidate ->
                        candidate(candidate.id()).filter(candidate::equals).isPresent());
        if (changed.isEmpty()) {
            return this;
        }
        Vocabulary longer = vocabulary.including(changed.values());
        Stream<Person> unchanged = Arrays.stream(people).filter(person -> !changed.containsKey(person.id));
        Stream<Person> fresh = changed.values().stream().map(candidate -> Person.of(candidate, longer));
        Person[] arranged = Stream.concat(unchanged, fresh).sorted(ORDER).toArray(Person[]::new);
        return new Pool(arranged, longer, architecture, policy, today, prices);
    }

    /** The pool without somebody. The pool itself if there is no such person. */
    public Pool without(UUID id) {
        if (candidate(id).isEmpty()) {
            return this;
        }
        Person[] others =
                Arrays.stream(people).filter(person -> !person.id.equals(id)).toArray(Person[]::new);
        return new Pool(others, vocabulary, architecture, policy, today, prices);
    }

    /** The same people under another policy. */
    public Pool under(Policy other) {
        if (other.equals(policy)) {
            return this;
        }
        return sharing(new Pool(people, vocabulary, architecture, other, today, prices));
    }

    /** The same people at other prices. */
    public Pool priced(Prices other) {
        return other.equals(prices) ? this : sharing(new Pool(people, vocabulary, architecture, policy, today, other));
    }

    private Pool sharing(Pool same) {
        Ranking made = ranking;
        same.index = made == null ? null : made.index();
        return same;
    }

    /** What counts and what is forbidden. */
    public Policy policy() {
        return policy;
    }

    /** The same people in another job architecture. */
    public Pool in(JobArchitecture other) {
        return other.equals(architecture) ? this : new Pool(people, vocabulary, other, policy, today, prices);
    }

    /** The same people on another day. */
    public Pool on(LocalDate day) {
        return day.equals(today) ? this : new Pool(people, vocabulary, architecture, policy, day, prices);
    }

    /** How many people are known. */
    public int size() {
        return people.length;
    }

    /** Everybody known, in no order that means anything. */
    public Stream<Candidate> candidates() {
        return Arrays.stream(people).map(person -> person.candidate);
    }

    /** What is known of somebody. */
    public Optional<Candidate> candidate(UUID id) {
        int number = PoolIndex.numberOf(people, id);
        return number < 0 ? Optional.empty() : Optional.of(people[number].candidate);
    }

    /**
     * The people whom somebody would gain from and who would gain in turn, best first.
     *
     * <p>Empty for somebody unknown, and where the rules allow nobody: somebody who does not take part, or has no room.
     *
     * @param limit the most wanted
     */
    public List<Match> suggestionsFor(UUID person, int limit, Suppressed suppressed) {
        int number = PoolIndex.numberOf(people, person);
        return number < 0 ? List.of() : List.copyOf(ranking().best(number, limit, suppressed));
    }

    /**
     * Whom to show somebody: of those whom {@link #suggestionsFor} finds, in an order that is good for all. Who is wanted by
     * many comes a little later and who is rarely shown a little earlier, by their {@link Prices}; who is much like somebody
     * further up comes a little later; and one place in ten is for the one who is shown most rarely.
     *
     * @param limit the most wanted; a shorter list is the beginning of a longer. More than 60 there never are
     */
    public List<Match> proposalsFor(UUID person, int limit, Suppressed suppressed) {
        int number = PoolIndex.numberOf(people, person);
        return number < 0 ? List.of() : List.copyOf(ranking().proposals(number, limit, suppressed));
    }

    /** The match of two people, told to the first: empty where the two would not be suggested to each other. */
    public Optional<Match> between(UUID person, UUID other, Suppressed suppressed) {
        int one = PoolIndex.numberOf(people, person);
        int two = PoolIndex.numberOf(people, other);
        return one < 0 || two < 0 ? Optional.empty() : ranking().between(one, two, suppressed);
    }

    /** This pool, once it is ready to answer at full speed. */
    public Pool prepared() {
        ranking().crowd();
        return this;
    }

    /** Made once, when first needed; threads that come at the same time wait for one. */
    Ranking ranking() {
        Ranking made = ranking;
        if (made == null) {
            synchronized (this) {
                made = ranking;
                if (made == null) {
                    PoolIndex known = index;
                    made = new Ranking(
                            known == null ? PoolIndex.of(people, vocabulary, architecture, today) : known,
                            policy,
                            prices);
                    ranking = made;
                }
            }
        }
        return made;
    }
}
