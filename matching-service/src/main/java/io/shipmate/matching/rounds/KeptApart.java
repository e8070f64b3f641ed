package io.shipmate.matching.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Whom a programme-manager wants apart in a round. */
@ApplicationScoped
class KeptApart {

    private final Session entities;

    KeptApart(Session entities) {
        this.entities = entities;
    }

    /** Two people in an order that says nothing. */
    record Two(UUID one, UUID other) {}

    void add(UUID round, KeepApart pair) {
        // As text, because the database compares ids without a sign and Java with one.
        var inOrder = pair.one().toString().compareTo(pair.other().toString()) < 0;
        entities.createNativeMutationQuery(
                        "insert into round_apart (round, one, other) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, round)
                .setParameter(2, inOrder ? pair.one() : pair.other())
                .setParameter(3, inOrder ? pair.other() : pair.one())
                .executeUpdate();
    }

    List<Two> of(UUID round) {
        return entities.createNativeQuery(
                        "select one, other from round_apart where round = ?1 order by 1, 2", Object[].class)
                .setParameter(1, round)
                .getResultStream()
                .map(row -> new Two((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    void forget(UUID person) {
        entities.createNativeMutationQuery("delete from round_apart where one = ?1 or other = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }
}
