package io.shipmate.matching.rounds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class BuddyGroups implements PanacheRepositoryBase<BuddyGroup, UUID> {

    private static final String OF_PERSON =
            "select * from buddy_group where (people @> array[cast(?1 as uuid)] or former = ?1) and state <> 'PROPOSED'";

    private final Session entities;

    BuddyGroups(Session entities) {
        this.entities = entities;
    }

    Optional<BuddyGroup> ofCircle(UUID circle) {
        return find("circle", circle).firstResultOptional();
    }

    List<BuddyGroup> ofRound(UUID round) {
        return list("round = ?1 order by id", round);
    }

    List<BuddyGroup> active(UUID programme) {
        return list("programme = ?1 and state = ?2 order by id", programme, BuddyGroupState.ACTIVE);
    }

    /** The same, locked until the transaction ends. */
    List<BuddyGroup> lockedActive(UUID programme) {
        return find("programme = ?1 and state = ?2 order by id", programme, BuddyGroupState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The group that somebody is in now. */
    Optional<BuddyGroup> active(UUID programme, UUID person) {
        return active(programme, person, "");
    }

    /** The same, locked until the transaction ends. */
    Optional<BuddyGroup> lockedActive(UUID programme, UUID person) {
        return active(programme, person, " for update of g");
    }

    /** The groups that somebody is in now, in all programmes. */
    List<BuddyGroup> activeOf(UUID person) {
        return entities.createNativeQuery(
                        "select g.* from buddy_group g join buddy_place p on p.buddy_group = g.id where p.person = ?1",
                        BuddyGroup.class)
                .setParameter(1, person)
                .getResultList();
    }

    private Optional<BuddyGroup> active(UUID programme, UUID person, String lock) {
        return entities.createNativeQuery("""
                        select g.* from buddy_group g join buddy_place p on p.buddy_group = g.id
                        where p.programme = ?1 and p.person = ?2""" + lock, BuddyGroup.class)
                .setParameter(1, programme)
                .setParameter(2, person)
                .getResultStream()
                .findFirst();
    }

    /** Those that somebody is or was in, the newest first; {@code before} is the id of the last one seen, or null. */
    List<BuddyGroup> of(UUID person, UUID before, int rows) {
        var query = entities.createNativeQuery(
                OF_PERSON + (before == null ? "" : " and id < ?2") + " order by id desc", BuddyGroup.class);
        query.setParameter(1, person);
        if (before != null) {
            query.setParameter(2, before);
        }
        return query.setMaxResults(rows).getResultList();
    }

    /** Those that two are or were in together, published ones only. */
    List<BuddyGroup> sharedBy(UUID one, UUID other) {
        return entities.createNativeQuery(
                        "select * from buddy_group where people @> cast(?1 as uuid[]) and state <> 'PROPOSED' order by id",
                        BuddyGroup.class)
                .setParameter(1, new UUID[] {one, other})
                .getResultList();
    }

    /** Those that somebody is or was in, locked. */
    List<BuddyGroup> everything(UUID person) {
        return entities.createNativeQuery(
                        "select * from buddy_group where people @> array[cast(?1 as uuid)] or former = ?1 order by id for update",
                        BuddyGroup.class)
                .setParameter(1, person)
                .getResultList();
    }

    /** One that this person is or was in; to anybody else it does not exist. */
    BuddyGroup mine(UUID id, UUID person) {
        return mine(findByIdOptional(id), person);
    }

    /** Who is in one that this person is or was in, read without the group itself, which is to be read once they are locked. */
    List<UUID> peopleOfMine(UUID id, UUID person) {
        return entities.createQuery(
                        "select g.people, g.former from BuddyGroup g where g.id = ?1 and g.state <> ?2", Object[].class)
                .setParameter(1, id)
                .setParameter(2, BuddyGroupState.PROPOSED)
                .getResultStream()
                .filter(row -> List.of((UUID[]) row[0]).contains(person) || person.equals(row[1]))
                .map(row -> List.of((UUID[]) row[0]))
                .findFirst()
                .orElseThrow(RoundRefused.GroupUnknown::new);
    }

    /** Whose group it is, read without the group itself, which is to be read once that is locked. */
    UUID programmeOf(UUID id) {
        return entities.createQuery("select g.programme from BuddyGroup g where g.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(RoundRefused.GroupUnknown::new);
    }

    /** The same as {@link #mine}, locked until the transaction ends. */
    BuddyGroup lockedMine(UUID id, UUID person) {
        return mine(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), person);
    }

    private static BuddyGroup mine(Optional<BuddyGroup> found, UUID person) {
        return found.filter(group -> group.state() != BuddyGroupState.PROPOSED && group.hasHad(person))
                .orElseThrow(RoundRefused.GroupUnknown::new);
    }

    /** A page of a round's groups; {@code after} is the id of the last one seen, or null. */
    List<BuddyGroup> page(UUID round, UUID after, int rows) {
        var query = after == null
                ? find("round = ?1 order by id", round)
                : find("round = ?1 and id > ?2 order by id", round, after);
        return query.range(0, rows - 1).list();
    }

    /** All groups that any of these people are or were in since a moment, published ones only. */
    List<BuddyGroup> since(Collection<UUID> people, Instant moment) {
        return people.isEmpty()
                ? List.of()
                : entities.createNativeQuery("""
                        select * from buddy_group where (people && cast(?1 as uuid[]) or former = any (cast(?1 as uuid[])))
                          and state <> 'PROPOSED'
                          and (ended_at is null or ended_at > ?2)""", BuddyGroup.class)
                        .setParameter(1, people.toArray(UUID[]::new))
                        .setParameter(2, moment)
                        .getResultList();
    }

    /** Some of a round's groups whose people have no letters yet for what they may say at the end. */
    List<BuddyGroup> withoutWishes(UUID round, int rows) {
        return entities.createNativeQuery("""
                        select g.* from buddy_group g where g.round = ?1 and g.state <> 'ENDED' and cardinality(g.people) > 0
                          and not exists (select 1 from buddy_keep_going k where k.buddy_group = g.id)
                        order by g.id""", BuddyGroup.class)
                .setParameter(1, round)
                .setMaxResults(rows)
                .getResultList();
    }

    void dropProposals(UUID round) {
        delete("round = ?1 and state = ?2", round, BuddyGroupState.PROPOSED);
    }

    /** Gives everybody in the round's groups their place: nobody can have two in a programme. Who had theirs in the same group keeps it. */
    void takePlaces(UUID round) {
        entities.flush();
        entities.createNativeMutationQuery("""
                        insert into buddy_place (programme, person, buddy_group)
                        select g.programme, person, g.id from buddy_group g cross join unnest(g.people) person
                        where g.round = ?1 and g.state = 'ACTIVE'
                          and not exists (select 1 from buddy_place p where p.buddy_group = g.id)""").setParameter(1, round).executeUpdate();
    }

    /** Frees the places of those whose group has ended. */
    void freePlaces(UUID programme) {
        entities.flush();
        entities.createNativeMutationQuery("""
                        delete from buddy_place p using buddy_group g
                        where p.programme = ?1 and g.id = p.buddy_group and g.state = 'ENDED'""").setParameter(1, programme).executeUpdate();
    }

    void freePlace(UUID group, UUID person) {
        entities.createNativeMutationQuery("delete from buddy_place where buddy_group = ?1 and person = ?2")
                .setParameter(1, group)
                .setParameter(2, person)
                .executeUpdate();
    }
}
