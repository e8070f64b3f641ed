package io.shipmate.profile.topics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** One change of the catalogue at a time, over all replicas, and the order of its tree. */
@ApplicationScoped
class CatalogueLock {

    private static final long LOCK = 0x746F70696373L; // "topics"

    private final Session entities;

    CatalogueLock(Session entities) {
        this.entities = entities;
    }

    /** Waits for whoever changes the catalogue; to the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold() {
        entities.createNativeQuery("select 1, 0 from (select pg_advisory_xact_lock(?1)) as held", Object[].class)
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** Lets nobody merge topics until the end of the transaction, which saves entries; many may hold it at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    void holdShared() {
        entities.createNativeQuery("select 1, 0 from (select pg_advisory_xact_lock_shared(?1)) as held", Object[].class)
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    int lastPosition() {
        return ((Number) entities.createNativeQuery("select coalesce(max(position), 0), 0 from topic", Object[].class)
                        .getSingleResult()[0])
                .intValue();
    }

    /** Parents before their children, siblings in the order that they had. */
    @Transactional(Transactional.TxType.MANDATORY)
    void putInOrder() {
        // Positions are unique at every moment, so all of them are moved out of the way first.
        entities.createNativeMutationQuery("update topic set position = position + 10000000 where position is not null")
                .executeUpdate();
        entities.createNativeMutationQuery("""
            with recursive tree as (
                select id, array[position] as path from topic where parent is null and position is not null
                union all
                select t.id, tree.path || t.position from topic t join tree on t.parent = tree.id
                where t.position is not null),
            placed as (select id, row_number() over (order by path) as place from tree)
            update topic set position = placed.place from placed where placed.id = topic.id""").executeUpdate();
    }
}
