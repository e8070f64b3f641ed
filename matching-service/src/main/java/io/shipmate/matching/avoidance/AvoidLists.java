package io.shipmate.matching.avoidance;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who keeps whom away, for the features that have to heed it without ever saying so. */
@ApplicationScoped
public class AvoidLists {

    private final AvoidEntries entries;
    private final SamePeople samePeople;
    private final Seals seals;

    AvoidLists(AvoidEntries entries, SamePeople samePeople, Seals seals) {
        this.entries = entries;
        this.samePeople = samePeople;
        this.seals = seals;
    }

    /** Everybody on somebody's own list now. */
    @Transactional
    public Set<UUID> of(UUID owner) {
        var opener = seals.opener(SealingScope.of(owner));
        return Set.copyOf(others(entries.of(owner), opener).values());
    }

    /** Whether somebody has the other on the list now. */
    @Transactional
    public boolean keepsAway(UUID owner, UUID other) {
        return of(owner).contains(other);
    }

    /**
     * Some of what stood on all lists at a moment, in the order of its ids, in a transaction of its own: all at once would take as long as
     * there are people.
     *
     * @param after the id of the last one seen
     */
    @Transactional
    public List<PrivateWish> at(Instant moment, UUID after, int rows) {
        var some = entries.inForceAt(moment, after, rows);
        var openers = seals.openers(
                some.stream().map(entry -> SealingScope.of(entry.owner())).toList());
        var others = present(some.stream()
                .filter(entry -> openers.containsKey(SealingScope.of(entry.owner())))
                .collect(Collectors.toMap(
                        AvoidEntry::id, entry -> other(entry, openers.get(SealingScope.of(entry.owner()))))));
        return some.stream()
                .map(entry -> new PrivateWish(entry.id(), entry.owner(), Optional.ofNullable(others.get(entry.id()))))
                .toList();
    }

    /** Who stands in each of these entries of one owner, by the entry's id. */
    Map<UUID, UUID> others(List<AvoidEntry> some, Seals.Opener opener) {
        return present(some.stream().collect(Collectors.toMap(AvoidEntry::id, entry -> other(entry, opener))));
    }

    /** Whoever was found to be somebody else, is that one. */
    private Map<UUID, UUID> present(Map<UUID, UUID> others) {
        var same = samePeople.among(others.values());
        return same.isEmpty()
                ? others
                : others.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> same.getOrDefault(entry.getValue(), entry.getValue())));
    }

    private static UUID other(AvoidEntry entry, Seals.Opener opener) {
        return UUID.fromString(opener.open(entry.other(), place(entry.id())));
    }

    static SealedPlace place(UUID entry) {
        return new SealedPlace("avoid_entry.other", entry);
    }
}
