package io.shipmate.matching.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.matching.engine.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The versions of all policies. None is ever changed or taken away; who made it is forgotten with them. */
@ApplicationScoped
class PolicyVersions {

    private final Session entities;
    private final ObjectMapper json;

    PolicyVersions(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * The newest version, that which the system ships with if there is none. Versions for another task do not count: while a
     * programme is a draft, its task may change.
     */
    PolicyVersion newest(PolicyKey key) {
        return entities.createNativeQuery("""
                        select number, since, made_by, cast(content as text) from policy_version
                        where policy = ?1 and content ->> 'task' = ?2 order by number desc limit 1""", Object[].class)
                .setParameter(1, key.id())
                .setParameter(2, key.task().name())
                .getResultStream()
                .findFirst()
                .map(row -> version(row, key))
                .orElseGet(() -> PolicyVersion.shipped(key));
    }

    /** The versions, the newest first. */
    Page<PolicyVersion> page(PolicyKey key, PageRequest page) {
        var after = page.after(1);
        var versions = entities.createNativeQuery("""
                        select number, since, made_by, cast(content as text) from policy_version
                        where policy = ?1 and number < ?2 and content ->> 'task' = ?4
                        order by number desc limit ?3""", Object[].class)
                .setParameter(1, key.id())
                .setParameter(4, key.task().name())
                .setParameter(2, after.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(after.getFirst()))
                .setParameter(3, page.fetch())
                .getResultStream()
                .map(row -> version(row, key))
                .toList();
        return page.page(versions, version -> List.of(String.valueOf(version.number())));
    }

    /** The number that no version of this policy has had yet. */
    int nextNumber(PolicyKey key) {
        return OneColumn.of(
                        entities,
                        "select coalesce(max(number), 0) + 1 from policy_version where policy = ?1",
                        Integer.class)
                .setParameter(1, key.id())
                .getSingleResult();
    }

    /** Lets nobody else change this policy until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(PolicyKey key) {
        entities.createNativeQuery(
                        "select 1, 0 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as held",
                        Object[].class)
                .setParameter(1, "policy|" + key.id())
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(PolicyKey key, PolicyVersion version) {
        entities.createNativeMutationQuery("""
                        insert into policy_version (policy, number, since, made_by, content)
                        values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as jsonb))""")
                .setParameter(1, key.id())
                .setParameter(2, version.number())
                .setParameter(3, version.since())
                .setParameter(4, version.by() == null ? null : version.by().toString())
                .setParameter(5, text(version.policy()))
                .executeUpdate();
    }

    /** When somebody has made which version of which policy. */
    List<PolicyRecords.Made> by(UUID person) {
        return entities.createNativeQuery(
                        "select policy, number, since from policy_version where made_by = ?1 order by since",
                        Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .map(row -> new PolicyRecords.Made((UUID) row[0], (Integer) row[1], (Instant) row[2]))
                .toList();
    }

    void forget(UUID person) {
        entities.createNativeMutationQuery("update policy_version set made_by = null where made_by = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    private PolicyVersion version(Object[] row, PolicyKey key) {
        return new PolicyVersion((Integer) row[0], (Instant) row[1], (UUID) row[2], policy((String) row[3], key));
    }

    private Policy policy(String text, PolicyKey key) {
        try {
            return json.readValue(text, DescribePolicy.class).requireSound(key);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy is not readable", e);
        }
    }

    private String text(Policy policy) {
        try {
            return json.writeValueAsString(DescribePolicy.of(policy));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
