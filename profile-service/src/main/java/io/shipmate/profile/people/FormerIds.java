package io.shipmate.profile.people;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Ids by which sources knew people before: they still mean the same people. */
@ApplicationScoped
class FormerIds {

    private final Session entities;

    FormerIds(Session entities) {
        this.entities = entities;
    }

    /** Those of these ids, as many as a roster has, that are former ones, with the present ids of their people. */
    Map<String, String> present(Collection<String> ids) {
        // As an array: a statement has at most 65,535 parameters.
        return entities.createNativeQuery("""
                        select f.external_id, p.external_id from former_external_id f join person p on p.id = f.person
                        where f.external_id = any(:ids)""", Object[].class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** In the order in which they were left. */
    List<String> of(UUID person) {
        return OneColumn.of(
                        entities,
                        "select external_id from former_external_id where person = ?1 order by since, external_id",
                        String.class)
                .setParameter(1, person)
                .getResultList();
    }

    /** From now on the id means this person, although they have another. */
    void keep(String externalId, UUID person, Instant now) {
        entities.createNativeMutationQuery("""
                        insert into former_external_id (external_id, person, since) values (?1, ?2, ?3)
                        on conflict (external_id) do update set person = excluded.person, since = excluded.since""")
                .setParameter(1, externalId)
                .setParameter(2, person)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** The id means nobody any more; returns whether it did. */
    boolean release(String externalId, UUID person) {
        return entities.createNativeMutationQuery(
                                "delete from former_external_id where external_id = ?1 and person = ?2")
                        .setParameter(1, externalId)
                        .setParameter(2, person)
                        .executeUpdate()
                > 0;
    }

    /** The ids of one mean the other. */
    void move(UUID from, UUID to) {
        entities.createNativeMutationQuery("update former_external_id set person = ?2 where person = ?1")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
