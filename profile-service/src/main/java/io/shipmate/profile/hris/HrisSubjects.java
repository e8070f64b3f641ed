package io.shipmate.profile.hris;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

@ApplicationScoped
class HrisSubjects implements PanacheRepositoryBase<HrisSubject, UUID> {

    private final Session entities;

    HrisSubjects(Session entities) {
        this.entities = entities;
    }

    /** The employee, known or new; locked, so that there is one at a time who applies what is said of them. */
    HrisSubject locked(UUID connection, String subject) {
        entities.createNativeMutationQuery("""
                        insert into hris_subject (id, connection, subject, external_id, facts, version)
                        values (?1, ?2, ?3, ?3, '{"registers":{},"seenAtWork":false}', 0)
                        on conflict on constraint hris_subject_once do nothing""")
                .setParameter(1, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(2, connection)
                .setParameter(3, subject)
                .executeUpdate();
        return find("connection = ?1 and subject = ?2", connection, subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow();
    }
}
