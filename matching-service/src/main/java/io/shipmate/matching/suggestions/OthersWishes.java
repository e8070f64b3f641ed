package io.shipmate.matching.suggestions;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.pool.ListRefreshes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is not to be shown to whom because the <em>other</em> has said so for themselves, as of the last refresh: the same in all
 * replicas and after a restart, because it depends on the time of the refresh and not on when it was read.
 */
@ApplicationScoped
class OthersWishes {

    private final AvoidLists avoidLists;
    private final Dismissals dismissals;
    private final ListRefreshes refreshes;
    private final LivePool pool;
    private volatile Wishes wishes = new Wishes(Instant.MIN, Map.of());

    OthersWishes(AvoidLists avoidLists, Dismissals dismissals, ListRefreshes refreshes, LivePool pool) {
        this.avoidLists = avoidLists;
        this.dismissals = dismissals;
        this.refreshes = refreshes;
        this.pool = pool;
    }

    /** By the person who is to be kept from seeing them. */
    private record Wishes(Instant asOf, Map<UUID, Set<UUID>> awayFrom) {}

    void start(@Observes StartupEvent started) {
        refresh();
    }

    /** All who, at the last refresh, did not want to meet this person. */
    Set<UUID> awayFrom(UUID person) {
        return wishes.awayFrom().getOrDefault(person, Set.of());
    }

    @Scheduled(every = "{shipmate.matching.list-refresh-check-every}", delayed = "1s")
    void refresh() {
        pool.keepUpWithTheCalendar();
        var asOf = refreshes.last();
        if (!asOf.equals(wishes.asOf())) {
            wishes = new Wishes(asOf, read(asOf));
        }
    }

    @Transactional
    Map<UUID, Set<UUID>> read(Instant asOf) {
        var awayFrom = new HashMap<UUID, Set<UUID>>();
        turn(avoidLists.at(asOf), awayFrom);
        turn(dismissals.at(asOf), awayFrom);
        return awayFrom;
    }

    private static void turn(Map<UUID, Set<UUID>> lists, Map<UUID, Set<UUID>> awayFrom) {
        lists.forEach((owner, others) -> others.forEach(
                other -> awayFrom.computeIfAbsent(other, _ -> new HashSet<>()).add(owner)));
    }
}
