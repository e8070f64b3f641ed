package io.shipmate.matching.suggestions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Whom people have dismissed. Opened for its owner, and for other people's refresh. */
@ApplicationScoped
class Dismissals implements PanacheRepositoryBase<Dismissal, UUID> {

    private final Seals seals;

    Dismissals(Seals seals) {
        this.seals = seals;
    }

    void add(UUID owner, UUID other, Instant now) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        persist(new Dismissal(id, owner, seals.seal(other.toString(), SealingScope.of(owner), place(id)), now));
    }

    /** Everybody whom somebody has dismissed, with the day. */
    Map<UUID, Instant> of(UUID owner) {
        var opener = seals.opener(SealingScope.of(owner));
        var dismissed = new HashMap<UUID, Instant>();
        list("owner", owner).forEach(dismissal -> dismissed.put(other(dismissal, opener), dismissal.since()));
        return dismissed;
    }

    /** All that had been dismissed by a moment, by owner. */
    Map<UUID, Set<UUID>> at(Instant moment) {
        var openers = new HashMap<UUID, Seals.Opener>();
        var lists = new HashMap<UUID, Set<UUID>>();
        for (var dismissal : list("since <= ?1", moment)) {
            var opener = openers.computeIfAbsent(dismissal.owner(), owner -> seals.opener(SealingScope.of(owner)));
            lists.computeIfAbsent(dismissal.owner(), _ -> new HashSet<>()).add(other(dismissal, opener));
        }
        return lists;
    }

    void forgetOf(UUID owner) {
        delete("owner", owner);
    }

    private static UUID other(Dismissal dismissal, Seals.Opener opener) {
        return UUID.fromString(opener.open(dismissal.other(), place(dismissal.id())));
    }

    private static SealedPlace place(UUID dismissal) {
        return new SealedPlace("dismissal.other", dismissal);
    }
}
