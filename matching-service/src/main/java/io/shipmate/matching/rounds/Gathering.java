package io.shipmate.matching.rounds;

import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.avoidance.PrivateWish;
import io.shipmate.matching.candidacies.Candidacies;
import io.shipmate.matching.engine.Encounters;
import io.shipmate.matching.engine.Pairs;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.engine.policy.Task;
import io.shipmate.matching.policies.Policies;
import io.shipmate.matching.pool.ListRefreshes;
import io.shipmate.matching.programmes.Enrolled;
import io.shipmate.matching.suggestions.CohortPools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads all that a round is worked out from. */
@ApplicationScoped
class Gathering {

    /** No cool-down is longer. */
    private static final Duration LONGEST_COOLDOWN = Duration.ofDays(3_650);

    private static final String BUDDY = "BUDDY";
    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Rounds rounds;
    private final BuddyGroups groups;
    private final KeptApart keptApart;
    private final Enrolled enrolled;
    private final Policies policies;
    private final CohortPools pools;
    private final AvoidLists avoidLists;
    private final Candidacies candidacies;
    private final ListRefreshes refreshes;
    private final Clock clock;

    Gathering(
            Rounds rounds,
            BuddyGroups groups,
            KeptApart keptApart,
            Enrolled enrolled,
            Policies policies,
            CohortPools pools,
            AvoidLists avoidLists,
            Candidacies candidacies,
            ListRefreshes refreshes,
            Clock clock) {
        this.rounds = rounds;
        this.groups = groups;
        this.keptApart = keptApart;
        this.enrolled = enrolled;
        this.policies = policies;
        this.pools = pools;
        this.avoidLists = avoidLists;
        this.candidacies = candidacies;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    @Transactional
    Gathered gather(UUID id) {
        var round = rounds.findById(id);
        var people = enrolled.peopleIn(round.programme());
        var policy = policies.ofProgramme(round.programme(), Task.BUDDY);
        var pool = pools.of(Set.copyOf(people), BUDDY, policy.policy());
        return new Gathered(round.programme(), people, pool, suppressed(round, people), before(round), policy);
    }

    /** What chance there is in a round comes from here. */
    @Transactional
    long seedOf(UUID round) {
        return rounds.findById(round).seed();
    }

    /** The last run of the same round, else, to repair, the groups that there are. */
    private List<Set<UUID>> before(Round round) {
        var own = groups.ofRound(round.id());
        var start = own.isEmpty() && round.kind() == RoundKind.REPAIR ? groups.active(round.programme()) : own;
        return start.stream().map(group -> Set.copyOf(group.members())).toList();
    }

    /**
     * What is private counts from the next refresh on, like in other people's lists: a preview, one made again, and whether it can be published do not
     * change when somebody has just written something down, or applied for something. It parts nobody in a repair: who is together already is asked now and
     * then, and may leave at any time.
     */
    private Suppressed suppressed(Round round, List<UUID> people) {
        var apart = new HashMap<UUID, Set<UUID>>();
        avoided(apart, Set.copyOf(people));
        var competing = candidacies.competitorsAt(refreshes.last());
        if (round.kind() == RoundKind.REPAIR) {
            for (var group : groups.active(round.programme())) {
                leaveTogether(group.members(), apart);
                leaveTogether(group.members(), competing);
                group.former().ifPresent(former -> keepApart(former, group.members(), apart));
            }
        }
        keptApart
                .of(round.id())
                .forEach(two ->
                        apart.computeIfAbsent(two.one(), _ -> new HashSet<>()).add(two.other()));
        return new Suppressed(Pairs.of(apart), Pairs.none(), Pairs.of(competing), encounters(round, people));
    }

    private static void leaveTogether(List<UUID> buddies, Map<UUID, Set<UUID>> apart) {
        buddies.stream().map(apart::get).filter(Objects::nonNull).forEach(others -> others.removeAll(buddies));
    }

    /** A repair does not undo that somebody has left, whatever the cool-down is. */
    private static void keepApart(UUID former, List<UUID> others, Map<UUID, Set<UUID>> apart) {
        apart.computeIfAbsent(former, _ -> new HashSet<>()).addAll(others);
    }

    /** What stood on the lists then, read in one pass over all of them. */
    private void avoided(Map<UUID, Set<UUID>> apart, Set<UUID> people) {
        var lastRefresh = refreshes.last();
        var last = BEFORE_ALL;
        List<PrivateWish> some;
        do {
            some = avoidLists.at(lastRefresh, last, AT_ONCE);
            for (var wish : some) {
                last = wish.id();
                wish.other()
                        .filter(other -> people.contains(other) && people.contains(wish.owner()))
                        .ifPresent(other -> apart.computeIfAbsent(wish.owner(), _ -> new HashSet<>())
                                .add(other));
            }
        } while (some.size() == AT_ONCE);
    }

    /** Who is to be repaired has been together just now, which is no reason to part. Who has left two others was with them until then. */
    private Encounters encounters(Round round, List<UUID> people) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<UUID, Map<UUID, LocalDate>> until = new HashMap<>();
        for (var group : groups.since(people, clock.instant().minus(LONGEST_COOLDOWN))) {
            var beingRepaired = round.kind() == RoundKind.REPAIR
                    && group.state() == BuddyGroupState.ACTIVE
                    && group.programme().equals(round.programme());
            if (!beingRepaired) {
                var day = group.endedAt() == null ? today : LocalDate.ofInstant(group.endedAt(), ZoneOffset.UTC);
                note(group.members(), day, until);
            }
            group.former().ifPresent(former -> noteFormer(former, group, until));
        }
        return Encounters.of(until);
    }

    private static void noteFormer(UUID former, BuddyGroup group, Map<UUID, Map<UUID, LocalDate>> until) {
        var day = LocalDate.ofInstant(group.leftAt(), ZoneOffset.UTC);
        group.members().forEach(other -> note(List.of(former, other), day, until));
    }

    private static void note(Collection<UUID> together, LocalDate day, Map<UUID, Map<UUID, LocalDate>> until) {
        for (var one : together) {
            for (var other : together) {
                if (!one.equals(other)) {
                    until.computeIfAbsent(one, _ -> new HashMap<>()).merge(other, day, (a, b) -> a.isAfter(b) ? a : b);
                }
            }
        }
    }
}
