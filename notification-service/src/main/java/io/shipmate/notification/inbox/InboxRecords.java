package io.shipmate.notification.inbox;

import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.kit.streams.StreamTickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Somebody's items, as part of their export and erasure. */
@ApplicationScoped
class InboxRecords implements PersonalData {

    private final InboxItems items;
    private final StreamTickets tickets;

    InboxRecords(InboxItems items, StreamTickets tickets) {
        this.items = items;
        this.tickets = tickets;
    }

    @Override
    public String section() {
        return "inbox";
    }

    @Override
    public Object export(UUID person) {
        return items.newest(person, false, Optional.empty(), Integer.MAX_VALUE).stream()
                .map(item -> InboxItemView.of(item, Locale.ENGLISH))
                .toList();
    }

    @Override
    public void erase(UUID person) {
        items.forget(person);
        tickets.forget(person);
    }
}
