package io.shipmate.session.notes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SharedNotes implements PanacheRepositoryBase<SharedNote, UUID> {

    /** A note of a session. */
    SharedNote of(UUID session, UUID id) {
        return find("session = ?1 and id = ?2", session, id)
                .firstResultOptional()
                .orElseThrow(NoteRefused.Unknown::new);
    }

    /** The same; nobody else changes it until the transaction ends. */
    SharedNote locked(UUID session, UUID id) {
        return find("session = ?1 and id = ?2", session, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NoteRefused.Unknown::new);
    }

    /** A session's notes in the order in which they were written, from behind {@code after}. */
    List<SharedNote> of(UUID session, UUID after, int most) {
        var query = after == null
                ? find("session = ?1 order by id", session)
                : find("session = ?1 and id > ?2 order by id", session, after);
        return query.range(0, most - 1).list();
    }

    List<SharedNote> by(UUID author) {
        return list("author = ?1 order by id", author);
    }
}
