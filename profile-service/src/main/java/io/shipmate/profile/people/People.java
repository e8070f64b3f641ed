package io.shipmate.profile.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {

    /** For a change: two changes of one person wait for each other. */
    Optional<Person> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By the id by which they are or were known. */
    Optional<Person> lockedByExternalId(String externalId) {
        return OneColumn.of(getSession(), "select person from any_external_id where external_id = ?1", UUID.class)
                .setParameter(1, externalId)
                .getResultStream()
                .findFirst()
                .flatMap(this::locked);
    }

    /** Those who have somebody with this id as manager. */
    List<Person> lockedReports(String manager) {
        return find("facts.managerExternalId = ?1 order by id", manager)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The same, and those who have this person as manager by whatever id. */
    List<Person> lockedReports(Person manager) {
        return find(
                        "manager = ?1 or facts.managerExternalId = ?2 order by id",
                        manager.id(),
                        manager.facts().externalId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Person> lockedByExternalIds(Collection<String> externalIds) {
        return find("facts.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Person> lockedByIds(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Active people with this mail address in any spelling. */
    List<Person> lockedActiveByEmail(String email) {
        return find("lower(facts.email) = lower(?1) and facts.employment = ?2 order by id", email, Employment.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Some of those whose pause ends today or before, in their own zone; without those that another replica holds. */
    List<Person> lockedWhosePauseIsOver(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from person
                        where participation = 'PAUSED' and paused_until <= cast((?1 at time zone zone) as date)
                        order by id limit 500 for update skip locked""", Person.class)
                .setParameter(1, now)
                .getResultList();
    }

    /**
     * Some of those whose last day is over or whose first day has begun in their own zone; without those that another replica
     * holds.
     */
    List<Person> lockedWhoComeOrGo(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from person
                        where (employment <> 'ALUMNUS' and left_on is not null
                            and left_on < cast((?1 at time zone zone) as date)
                            and (hired_on is null or hired_on <= left_on
                                or (joined_at is not null and hired_on > cast((?1 at time zone zone) as date))))
                        or (awaited and hired_on <= cast((?1 at time zone zone) as date))
                        order by id limit 500 for update skip locked""", Person.class)
                .setParameter(1, now)
                .getResultList();
    }

    /** Who never came and whose hire was withdrawn before this day. */
    List<UUID> whoNeverCame(LocalDate before) {
        return OneColumn.of(getSession(), """
                        select id from person where joined_at is null and not awaited and left_on < ?1
                        order by left_on limit 500""", UUID.class)
                .setParameter(1, before)
                .getResultList();
    }

    /** Some of those who have an entry on one of these topics; without those that somebody else holds. */
    List<Person> lockedWithEntriesOn(Collection<UUID> topics, int atTheMost) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from person where id in (
                            select person from offer where topic in (?1) union select person from seek where topic in (?1)
                            union select person from experience where topic in (?1))
                        order by id limit ?2 for update skip locked""", Person.class)
                .setParameter(1, topics)
                .setParameter(2, atTheMost)
                .getResultList();
    }

    /** Reports of these managers who were there before them. */
    List<Person> lockedAwaiting(Collection<String> managers) {
        return find("facts.managerExternalId in ?1 and manager is null order by id", managers)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
