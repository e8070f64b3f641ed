package io.shipmate.matching.avoidance;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.matching.pool.ListRefreshes;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Keeping one's own avoid-list. Nothing of it is logged. */
@ApplicationScoped
class Avoiding {

    /** More than anybody needs, and few enough to be opened at every look at the suggestions. */
    static final int MOST_ENTRIES = 200;

    private final AvoidEntries entries;
    private final AvoidLists lists;
    private final Members members;
    private final Seals seals;
    private final Event<Avoided> avoided;
    private final ListRefreshes refreshes;
    private final Clock clock;

    Avoiding(
            AvoidEntries entries,
            AvoidLists lists,
            Members members,
            Seals seals,
            Event<Avoided> avoided,
            ListRefreshes refreshes,
            Clock clock) {
        this.entries = entries;
        this.lists = lists;
        this.members = members;
        this.seals = seals;
        this.avoided = avoided;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    @Transactional
    Page<AvoidedView> list(UUID owner, PageRequest page) {
        var after = page.after(1);
        var before = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        var opener = seals.opener(SealingScope.of(owner));
        var found = page.page(
                entries.page(owner, before, page.fetch()),
                entry -> List.of(entry.id().toString()));
        var others = lists.others(found.items(), opener);
        return found.map(entry -> new AvoidedView(entry.id(), others.get(entry.id()), entry.since()));
    }

    /** Locks the owner, so that two at once do not make two entries. */
    @Transactional
    @Idempotent
    AvoidedView add(UUID owner, AvoidSomebody request) {
        if (members.lock(owner).isEmpty()) { // they were being forgotten
            throw new PersonUnknown();
        }
        if (request.person().equals(owner)) {
            throw new AvoidRefused.Oneself();
        }
        if (members.find(request.person()).isEmpty()) {
            throw new AvoidRefused.NobodyThere();
        }
        requirePlace(owner, request.person());
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var other = seals.seal(request.person().toString(), SealingScope.of(owner), AvoidLists.place(id));
        var entry = new AvoidEntry(id, owner, other, clock.instant());
        entries.persistAndFlush(entry);
        avoided.fire(new Avoided(owner, request.person()));
        return new AvoidedView(id, request.person(), entry.since());
    }

    private void requirePlace(UUID owner, UUID other) {
        var opener = seals.opener(SealingScope.of(owner));
        var list = entries.of(owner);
        if (lists.others(list, opener).containsValue(other)) {
            throw new AvoidRefused.Already();
        }
        if (list.size() >= MOST_ENTRIES) {
            throw new AvoidRefused.Full(MOST_ENTRIES);
        }
    }

    @Transactional
    void remove(UUID owner, UUID entry) {
        entries.mine(entry, owner).orElseThrow(AvoidRefused.EntryUnknown::new).lift(clock.instant());
    }

    @Scheduled(every = "1h", delayed = "3m")
    @Transactional
    void forgetLifted() {
        entries.forgetLiftedBefore(refreshes.last());
    }
}
