package io.shipmate.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Everybody's items. Every question names the person: there is no way to another one's. */
@ApplicationScoped
class InboxItems implements PanacheRepositoryBase<InboxItem, UUID> {

    private static final long BEFORE_ALL = Long.MAX_VALUE;

    /** Adds an item, or returns empty if the person has been told this before. */
    Optional<UUID> add(Notice notice, Instant now) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var about = notice.about();
        var added = getEntityManager()
                .createNativeQuery("""
                        insert into inbox_item (id, person, kind, subject, round,
                            invitation, partnership, circle, session, other, told_at, programme, buddy_group, roundtable)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                        on conflict on constraint inbox_item_told_once do nothing""")
                .setParameter(1, id)
                .setParameter(2, notice.person())
                .setParameter(3, notice.kind().name())
                .setParameter(4, notice.subject())
                .setParameter(5, notice.round())
                .setParameter(6, about.invitation())
                .setParameter(7, about.partnership())
                .setParameter(8, about.circle())
                .setParameter(9, about.session())
                .setParameter(10, about.person())
                .setParameter(11, now)
                .setParameter(12, about.programme())
                .setParameter(13, about.buddyGroup())
                .setParameter(14, about.roundtable())
                .executeUpdate();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Newest first, from before a position on. */
    List<InboxItem> newest(UUID person, boolean unreadOnly, Optional<Long> before, int limit) {
        var unread = unreadOnly ? " and readAt is null" : "";
        return find(
                        "person = ?1 and position < ?2" + unread + " order by position desc",
                        person,
                        before.orElse(BEFORE_ALL))
                .range(0, limit - 1)
                .list();
    }

    /** Oldest first, from after a position on. */
    List<InboxItem> since(UUID person, long position, int limit) {
        return find("person = ?1 and position > ?2 order by position", person, position)
                .range(0, limit - 1)
                .list();
    }

    long unread(UUID person) {
        return count("person = ?1 and readAt is null", person);
    }

    /** The position of the person's newest item, 0 if there is none. */
    long newestPosition(UUID person) {
        return newest(person, false, Optional.empty(), 1).stream()
                .mapToLong(InboxItem::position)
                .findFirst()
                .orElse(0);
    }

    Optional<InboxItem> of(UUID person, UUID id) {
        return find("person = ?1 and id = ?2", person, id).firstResultOptional();
    }

    void readAll(UUID person, Instant now) {
        update("readAt = ?1 where person = ?2 and readAt is null", now, person);
    }

    /** Takes what the person was told, and the person out of what others were told. */
    void forget(UUID person) {
        delete("person", person);
        update(
                "other = null, round = replace(round, ?1, ?2) where other = ?3",
                person.toString(),
                Notice.SOMEBODY_GONE,
                person);
    }
}
