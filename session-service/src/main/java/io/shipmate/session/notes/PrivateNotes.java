package io.shipmate.session.notes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.session.circles.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

@ApplicationScoped
class PrivateNotes implements PanacheRepositoryBase<PrivateNote, UUID> {

    Optional<PrivateNote> of(UUID session, UUID author) {
        return find("session = ?1 and author = ?2", session, author)
                .firstResultOptional()
                .filter(PrivateNote::isWritten);
    }

    /** The author's note, made empty if need be; another device of theirs waits until the transaction ends. */
    PrivateNote locked(UUID session, Membership author, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into private_note (id, session, circle, author, changed_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict do nothing""")
                .setParameter(1, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(2, session)
                .setParameter(3, author.circle())
                .setParameter(4, author.person())
                .setParameter(5, now)
                .executeUpdate();
        return find("session = ?1 and author = ?2", session, author.person())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    List<PrivateNote> by(UUID author) {
        return list("author = ?1 and words is not null order by id", author);
    }
}
