package io.shipmate.profile.example;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.sealing.LastingHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who has a peer, and who shows it. A partnership is kept once for each of the two, under a keyed hash of its id and the
 * person: nobody who has the database alone can tell which two belong together.
 */
@ApplicationScoped
class Peers {

    private final Session entities;
    private final LastingHash hashes;

    Peers(Session entities, LastingHash hashes) {
        this.entities = entities;
        this.hashes = hashes;
    }

    /** Lets changes of one person wait for each other; false if there is no such person. */
    boolean hold(UUID person) {
        return !OneColumn.of(entities, "select id from person where id = ?1 for no key update", UUID.class)
                .setParameter(1, person)
                .getResultList()
                .isEmpty();
    }

    /** The news with the highest version counts, whenever and however often it comes. */
    void remember(UUID partnership, UUID person, boolean there, long version) {
        entities.createNativeMutationQuery("""
                        insert into peer (key, person, there, version) values (?1, ?2, ?3, ?4)
                        on conflict (key) do update set there = excluded.there, version = excluded.version
                        where peer.version < excluded.version""")
                .setParameter(1, hashes.of("peer", partnership + " " + person))
                .setParameter(2, person)
                .setParameter(3, there)
                .setParameter(4, version)
                .executeUpdate();
    }

    boolean hasOne(UUID person) {
        return is("select exists (select from peer where person = ?1 and there)", person);
    }

    boolean isShown(UUID person, Instant now) {
        return OneColumn.of(
                        entities,
                        "select exists (select from peer_shown where person = ?1 and (until is null or until > ?2))",
                        Boolean.class)
                .setParameter(1, person)
                .setParameter(2, now)
                .getSingleResult();
    }

    private boolean is(String question, UUID person) {
        return OneColumn.of(entities, question, Boolean.class)
                .setParameter(1, person)
                .getSingleResult();
    }

    void show(UUID person) {
        change("insert into peer_shown (person) values (?1) on conflict (person) do update set until = null", person);
    }

    void hide(UUID person) {
        change("delete from peer_shown where person = ?1", person);
    }

    /** What is shown and about to end goes on; what has ended or is hidden stays so. */
    void keepShowing(UUID person, Instant now) {
        entities.createNativeMutationQuery("update peer_shown set until = null where person = ?1 and until > ?2")
                .setParameter(1, person)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** What is shown ends then, unless it ends already. */
    void showUntil(UUID person, Instant moment) {
        entities.createNativeMutationQuery("update peer_shown set until = ?2 where person = ?1 and until is null")
                .setParameter(1, person)
                .setParameter(2, moment)
                .executeUpdate();
    }

    void forget(UUID person) {
        change("delete from peer where person = ?1", person);
        hide(person);
    }

    private void change(String sql, UUID person) {
        entities.createNativeMutationQuery(sql).setParameter(1, person).executeUpdate();
    }
}
