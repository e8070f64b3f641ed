package io.shipmate.profile.hris;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.Timeouts;

@ApplicationScoped
class HrisDeliveries implements PanacheRepositoryBase<HrisDelivery, UUID> {

    private final Session entities;

    HrisDeliveries(Session entities) {
        this.entities = entities;
    }

    /** Counts a repetition of a delivery that is kept already; returns whether there is one. */
    boolean repeated(UUID connection, List<byte[]> sameness) {
        return entities.createNativeMutationQuery("""
                        update hris_delivery set repeats = repeats + 1 where connection = ?1 and sameness in ?2""")
                        .setParameter(1, connection)
                        .setParameter(2, sameness)
                        .executeUpdate()
                > 0;
    }

    /** Applies once more what was done with when it came again: without a time in it, it may tell of something newer. */
    void again(UUID connection, List<byte[]> sameness, Instant now) {
        entities.createNativeMutationQuery("""
                        update hris_delivery set state = 'WAITING', reasons = '[]', attempts = 0, progress = 0, notes = '[]', occurred_at = ?3, due_at = ?3,
                        done_at = null, version = version + 1
                        where connection = ?1 and sameness in ?2 and state <> 'WAITING'""")
                .setParameter(1, connection)
                .setParameter(2, sameness)
                .setParameter(3, now)
                .executeUpdate();
    }

    /**
     * Keeps which employee a delivery is about.
     *
     * @param externalId by which id of ours they go, if the delivery tells; else null
     */
    void about(UUID delivery, String subject, String externalId) {
        entities.createNativeMutationQuery("""
                        insert into hris_delivery_subject (delivery, subject, external_id)
                        values (?1, ?2, cast(?3 as text)) on conflict do nothing""")
                .setParameter(1, delivery)
                .setParameter(2, subject)
                .setParameter(3, externalId)
                .executeUpdate();
    }

    /** Connections of which something is due. */
    List<UUID> connectionsDue(Instant now) {
        return OneColumn.of(entities, """
                        select distinct connection from hris_delivery where state = 'WAITING' and due_at <= ?1""", UUID.class).setParameter(1, now).getResultList();
    }

    /** Those of a connection that are due, in the order in which what they tell of happened. */
    List<UUID> due(UUID connection, Instant now, int limit) {
        return OneColumn.of(entities, """
                        select id from hris_delivery where connection = ?1 and state = 'WAITING' and due_at <= ?2
                        order by occurred_at, id limit ?3""", UUID.class)
                .setParameter(1, connection)
                .setParameter(2, now)
                .setParameter(3, limit)
                .getResultList();
    }

    /** For applying it; nothing if another replica is at it or it no longer waits. */
    Optional<HrisDelivery> lockedIfWaiting(UUID id) {
        return find("id = ?1 and state = ?2", id, HrisDelivery.State.WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    Optional<HrisDelivery> locked(UUID connection, UUID id) {
        return find("id = ?1 and connection = ?2", id, connection)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<HrisDelivery> of(UUID connection, UUID id) {
        return find("id = ?1 and connection = ?2", id, connection).firstResultOptional();
    }

    /** Newest first. */
    List<HrisDelivery> page(UUID connection, DeliveryQuery query, Optional<UUID> after, int limit) {
        var words = new StringBuilder("connection = ?1 and receivedAt >= ?2 and receivedAt < ?3");
        var parameters = new ArrayList<Object>(
                List.of(connection, query.when().from(), query.when().to()));
        if (query.state() != null) {
            parameters.add(query.state());
            words.append(" and state = ?").append(parameters.size());
        }
        if (after.isPresent()) {
            parameters.add(after.get());
            words.append(" and id < ?").append(parameters.size());
        }
        return find(words.append(" order by id desc").toString(), parameters.toArray())
                .range(0, limit - 1)
                .list();
    }

    /** Lets everything wait again that came in that time; returns how many there were. */
    int replay(UUID connection, DeliveryQuery query, Instant now) {
        return entities.createNativeMutationQuery("""
                        update hris_delivery set state = 'WAITING', reasons = '[]', attempts = 0, progress = 0, notes = '[]', due_at = ?5, done_at = null,
                        version = version + 1
                        where connection = ?1 and state <> 'WAITING' and (cast(?2 as text) is null or state = cast(?2 as text))
                        and received_at >= ?3 and received_at < ?4""")
                .setParameter(1, connection)
                .setParameter(2, query.state() == null ? null : query.state().name())
                .setParameter(3, query.when().from())
                .setParameter(4, query.when().to())
                .setParameter(5, now)
                .executeUpdate();
    }

    int forgetBefore(Instant time) {
        return entities.createNativeMutationQuery("delete from hris_delivery where received_at < ?1")
                .setParameter(1, time)
                .executeUpdate();
    }

    /** Lets those of a connection that wait for their provider be looked at now. */
    void lookAgain(UUID connection, Instant now) {
        entities.createNativeMutationQuery(
                        "update hris_delivery set due_at = ?2 where connection = ?1 and state = 'WAITING' and due_at > ?2")
                .setParameter(1, connection)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** The provider's ids of a person in each delivery about them, applied or not. */
    Map<UUID, Set<String>> about(UUID person) {
        var subjects = new TreeMap<UUID, Set<String>>();
        for (var row : entities.createNativeQuery("""
                        select s.delivery, s.subject from hris_delivery_subject s join hris_delivery d on d.id = s.delivery
                        join any_external_id i on i.person = ?1
                        where s.external_id = i.external_id or exists (
                            select 1 from hris_subject h where h.connection = d.connection and h.subject = s.subject
                            and h.external_id = i.external_id)""", Object[].class)
                .setParameter(1, person)
                .getResultList()) {
            subjects.computeIfAbsent((UUID) row[0], _ -> new HashSet<>()).add((String) row[1]);
        }
        return subjects;
    }

    /** Whether it is about others than these, too. */
    boolean isAboutOthers(UUID delivery, Set<String> subjects) {
        return OneColumn.of(
                                entities,
                                "select count(*) from hris_delivery_subject where delivery = ?1 and subject not in (?2)",
                                Long.class)
                        .setParameter(1, delivery)
                        .setParameterList(2, subjects)
                        .getSingleResult()
                > 0;
    }

    /** Forgets that it was about these. */
    void forget(UUID delivery, Set<String> subjects) {
        entities.createNativeMutationQuery("delete from hris_delivery_subject where delivery = ?1 and subject in (?2)")
                .setParameter(1, delivery)
                .setParameterList(2, subjects)
                .executeUpdate();
    }

    /** Forgets that this delivery is about this employee, and what the connection said of them. */
    void forget(UUID connection, UUID delivery, String subject) {
        entities.createNativeMutationQuery("delete from hris_delivery_subject where delivery = ?1 and subject = ?2")
                .setParameter(1, delivery)
                .setParameter(2, subject)
                .executeUpdate();
        entities.createNativeMutationQuery("delete from hris_subject where connection = ?1 and subject = ?2")
                .setParameter(1, connection)
                .setParameter(2, subject)
                .executeUpdate();
    }

    /** Forgets what was said of a person. */
    void forgetSayings(UUID person) {
        entities.createNativeMutationQuery(
                        "delete from hris_subject where external_id in (select external_id from any_external_id where person = ?1)")
                .setParameter(1, person)
                .executeUpdate();
        entities.createNativeMutationQuery("""
                        update hris_subject set version = version + 1,
                            facts = jsonb_set(facts, '{registers,MANAGER_EXTERNAL_ID,value}', '""')
                        where facts #>> '{registers,MANAGER_EXTERNAL_ID,value}'
                            in (select external_id from any_external_id where person = ?1)""").setParameter(1, person).executeUpdate();
    }
}
