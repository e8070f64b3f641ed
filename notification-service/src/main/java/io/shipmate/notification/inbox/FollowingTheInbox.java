package io.shipmate.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads an inbox forward, for those who follow it live. */
@ApplicationScoped
class FollowingTheInbox {

    private final InboxItems items;

    FollowingTheInbox(InboxItems items) {
        this.items = items;
    }

    /** Some items in the order in which the person was told, and how far they reach. */
    record Batch(List<InboxItemView> items, OptionalLong reached) {}

    @Transactional
    Batch since(UUID person, long position, int limit, Locale language) {
        var rows = items.since(person, position, limit);
        return new Batch(
                rows.stream().map(item -> InboxItemView.of(item, language)).toList(),
                rows.stream().mapToLong(InboxItem::position).max());
    }

    /** Where to go on after the last item that was received; at the end if it is not known. */
    @Transactional
    long positionOf(UUID person, Optional<UUID> lastReceived) {
        return lastReceived
                .flatMap(id -> items.of(person, id))
                .map(InboxItem::position)
                .orElseGet(() -> items.newestPosition(person));
    }
}
