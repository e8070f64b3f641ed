package io.shipmate.profile.hris;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The employee, if anything was ever said of them. */
    Optional<HrisSubject> known(UUID connection, String subject) {
        return find("connection = ?1 and subject = ?2", connection, subject).firstResultOptional();
    }

    /** Forgets what the connection said of this employee. */
    void forget(UUID connection, String subject) {
        entities.createNativeMutationQuery("delete from hris_subject where connection = ?1 and subject = ?2")
                .setParameter(1, connection)
                .setParameter(2, subject)
                .executeUpdate();
    }

    /** The employees of a connection who are the person with this external id. */
    List<HrisSubject> ofPerson(UUID connection, String externalId) {
        return entities.createNativeQuery("""
                        select h.* from hris_subject h where h.connection = ?1 and h.external_id in (
                            select other.external_id from any_external_id one
                            join any_external_id other on other.person = one.person where one.external_id = ?2)
                        order by h.subject""", HrisSubject.class)
                .setParameter(1, connection)
                .setParameter(2, externalId)
                .getResultList();
    }

    /** By which ids of ours these employees have gone so far, as far as they were told of. */
    Map<String, String> externalIds(UUID connection, Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : find("connection = ?1 and subject in ?2", connection, subjects).stream()
                        .filter(employee -> employee.knownAs().isPresent())
                        .collect(Collectors.toMap(HrisSubject::subject, HrisSubject::externalId));
    }
}
