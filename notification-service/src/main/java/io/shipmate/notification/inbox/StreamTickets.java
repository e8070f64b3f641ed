package io.shipmate.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tickets that are out, as hashes. */
@ApplicationScoped
class StreamTickets {

    private final Session entities;

    StreamTickets(Session entities) {
        this.entities = entities;
    }

    void add(byte[] hash, UUID person, Instant expiresAt, Instant streamUntil) {
        entities.createNativeMutationQuery("""
                        insert into stream_ticket (hash, person, expires_at, stream_until) values (?1, ?2, ?3, ?4)""")
                .setParameter(1, hash)
                .setParameter(2, person)
                .setParameter(3, expiresAt)
                .setParameter(4, streamUntil)
                .executeUpdate();
    }

    /** Takes the ticket away, so that of two who come with it one gets in. */
    Optional<StreamPass> take(byte[] hash, Instant now) {
        return entities.createNativeQuery(
                        "delete from stream_ticket where hash = ?1 and expires_at > ?2 returning person, stream_until",
                        Object[].class)
                .setParameter(1, hash)
                .setParameter(2, now)
                .getResultStream()
                .map(row -> new StreamPass((UUID) row[0], (Instant) row[1]))
                .findFirst();
    }

    void forget(UUID person) {
        entities.createNativeMutationQuery("delete from stream_ticket where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    void forgetOld(Instant now) {
        entities.createNativeMutationQuery("delete from stream_ticket where expires_at <= ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
