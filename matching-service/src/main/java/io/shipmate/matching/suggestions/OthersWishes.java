package io.shipmate.matching.suggestions;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.avoidance.PrivateWish;
import io.shipmate.matching.candidacies.Candidacies;
import io.shipmate.matching.pool.ListRefreshes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who is not to be shown to whom because the <em>other</em> has said so for themselves, or the applicant system of the two, as of the last refresh: the same in all
 * replicas and after a restart, because it depends on the time of the refresh and not on when it was read.
 */
@ApplicationScoped
class OthersWishes {

    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AvoidLists avoidLists;
    private final Dismissals dismissals;
    private final Candidacies candidacies;
    private final ListRefreshes refreshes;
    private final LivePool pool;
    private volatile Wishes wishes;

    OthersWishes(
            AvoidLists avoidLists,
            Dismissals dismissals,
            Candidacies candidacies,
            ListRefreshes refreshes,
            LivePool pool) {
        this.avoidLists = avoidLists;
        this.dismissals = dismissals;
        this.candidacies = candidacies;
        this.refreshes = refreshes;
        this.pool = pool;
    }

    /** By the person who is to be kept from seeing them. */
    private record Wishes(Instant asOf, Map<UUID, Set<UUID>> awayFrom, Map<UUID, Set<UUID>> competitors) {}

    /** Whether they have been read. */
    boolean isReady() {
        return wishes != null;
    }

    /** All who, at the last refresh, did not want to meet this person. Before the first, nobody is suggested to anybody. */
    Set<UUID> awayFrom(UUID person) {
        return newest().awayFrom().getOrDefault(person, Set.of());
    }

    /** All who, at the last refresh, were candidates for a position for which this person was one, too. */
    Set<UUID> competitorsOf(UUID person) {
        return newest().competitors().getOrDefault(person, Set.of());
    }

    private Wishes newest() {
        var newest = wishes;
        if (newest == null) {
            throw new SuggestionRefused.NotYet();
        }
        return newest;
    }

    /** The first begins at once; a replica is ready when it is done. One that fails is tried again. */
    @Scheduled(
            every = "{shipmate.matching.list-refresh-check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        pool.keepUpWithTheCalendar();
        var asOf = refreshes.last();
        var before = wishes;
        if (before == null || !asOf.equals(before.asOf())) {
            wishes = new Wishes(asOf, read(asOf), candidacies.competitorsAt(asOf));
        }
    }

    private Map<UUID, Set<UUID>> read(Instant asOf) {
        var awayFrom = new HashMap<UUID, Set<UUID>>();
        read(after -> avoidLists.at(asOf, after, AT_ONCE), awayFrom);
        read(after -> dismissals.at(asOf, after, AT_ONCE), awayFrom);
        return awayFrom;
    }

    private static void read(Function<UUID, List<PrivateWish>> next, Map<UUID, Set<UUID>> awayFrom) {
        var last = BEFORE_ALL;
        List<PrivateWish> some;
        do {
            some = next.apply(last);
            for (var wish : some) {
                last = wish.id();
                wish.other()
                        .ifPresent(other -> awayFrom.computeIfAbsent(other, _ -> new HashSet<>())
                                .add(wish.owner()));
            }
        } while (some.size() == AT_ONCE);
    }
}
