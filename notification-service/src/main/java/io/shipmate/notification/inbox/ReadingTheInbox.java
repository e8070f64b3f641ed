package io.shipmate.notification.inbox;

import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Languages;
import io.shipmate.notification.recipients.Reader;
import io.shipmate.notification.recipients.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Shows people what they were told, and notes what they have read. */
@ApplicationScoped
class ReadingTheInbox {

    private final InboxItems items;
    private final Recipients recipients;
    private final Clock clock;

    ReadingTheInbox(InboxItems items, Recipients recipients, Clock clock) {
        this.items = items;
        this.recipients = recipients;
        this.clock = clock;
    }

    @Transactional
    InboxView page(UUID person, boolean unreadOnly, PageRequest page, String acceptLanguage) {
        var before = page.after(1).stream().map(Long::valueOf).findFirst();
        var rows = items.newest(person, unreadOnly, before, page.fetch());
        var language = language(person, acceptLanguage);
        return InboxView.of(
                page.page(rows, item -> List.of(Long.toString(item.position())))
                        .map(item -> InboxItemView.of(item, language)),
                items.unread(person));
    }

    @Transactional
    InboxItemView read(UUID person, UUID id, String acceptLanguage) {
        var item = items.of(person, id).orElseThrow(InboxRefused.ItemUnknown::new);
        item.read(clock.instant());
        return InboxItemView.of(item, language(person, acceptLanguage));
    }

    /** Reads everything that is there at this moment; what comes meanwhile stays unread and is counted. */
    @Transactional
    UnreadView readAll(UUID person) {
        items.readAll(person, clock.instant());
        return new UnreadView(items.unread(person));
    }

    /** What the request asks for, else what the person reads, else English. */
    @Transactional
    Locale language(UUID person, String acceptLanguage) {
        return Optional.ofNullable(acceptLanguage)
                .filter(header -> !header.isBlank())
                .map(Languages::of)
                .or(() -> recipients.reader(person).map(Reader::language))
                .orElse(Locale.ENGLISH);
    }
}
