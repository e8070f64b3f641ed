package io.shipmate.matching.suggestions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.avoidance.PrivateWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Some of what had been dismissed by a moment, as {@link AvoidLists#at} has it. */
    @Transactional
    List<PrivateWish> at(Instant moment, UUID after, int rows) {
        var some = find("since <= ?1 and id > ?2 order by id", moment, after)
                .range(0, rows - 1)
                .list();
        var openers = seals.openers(some.stream()
                .map(dismissal -> SealingScope.of(dismissal.owner()))
                .toList());
        return some.stream()
                .map(dismissal -> new PrivateWish(
                        dismissal.id(),
                        dismissal.owner(),
                        Optional.ofNullable(openers.get(SealingScope.of(dismissal.owner())))
                                .map(opener -> other(dismissal, opener))))
                .toList();
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
