package io.shipmate.matching.avoidance;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who keeps whom away, for the features that have to heed it without ever saying so. */
@ApplicationScoped
public class AvoidLists {

    private final AvoidEntries entries;
    private final Seals seals;

    AvoidLists(AvoidEntries entries, Seals seals) {
        this.entries = entries;
        this.seals = seals;
    }

    /** Everybody on somebody's own list now. */
    @Transactional
    public Set<UUID> of(UUID owner) {
        return opened(owner, entries.of(owner));
    }

    /** Whether somebody has the other on the list now. */
    @Transactional
    public boolean keepsAway(UUID owner, UUID other) {
        return of(owner).contains(other);
    }

    /** All lists as they were at a moment, by owner. */
    @Transactional
    public Map<UUID, Set<UUID>> at(Instant moment) {
        var byOwner = new HashMap<UUID, List<AvoidEntry>>();
        for (var entry : entries.inForceAt(moment)) {
            byOwner.computeIfAbsent(entry.owner(), _ -> new ArrayList<>()).add(entry);
        }
        var lists = new HashMap<UUID, Set<UUID>>();
        byOwner.forEach((owner, list) -> lists.put(owner, opened(owner, list)));
        return lists;
    }

    private Set<UUID> opened(UUID owner, List<AvoidEntry> list) {
        var opener = seals.opener(SealingScope.of(owner));
        var others = new HashSet<UUID>();
        list.forEach(entry -> others.add(other(entry, opener)));
        return others;
    }

    static UUID other(AvoidEntry entry, Seals.Opener opener) {
        return UUID.fromString(opener.open(entry.other(), place(entry.id())));
    }

    static SealedPlace place(UUID entry) {
        return new SealedPlace("avoid_entry.other", entry);
    }
}
