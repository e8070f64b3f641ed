package io.shipmate.kit.streams;

import io.shipmate.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tickets that are out. Only hashes are kept, and a ticket is taken away by its one use. */
@ApplicationScoped
public class StreamTickets {

    private static final Duration LIFE_OF_A_TICKET = Duration.ofSeconds(30);
    private static final int RANDOM_BYTES = 32;

    private final Session entities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StreamTickets(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A ticket for somebody who has shown that they may read the stream. */
    @Transactional
    public StreamTicket issue(StreamPass pass) {
        var secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var expiresAt = clock.instant().plus(LIFE_OF_A_TICKET);
        entities.createNativeMutationQuery("""
                        insert into stream_ticket (hash, person, expires_at, stream_until)
                        values (?1, cast(?2 as uuid), ?3, ?4)""")
                .setParameter(1, hash(ticket))
                .setParameter(2, pass.person() == null ? null : pass.person().toString())
                .setParameter(3, expiresAt)
                .setParameter(4, pass.until())
                .executeUpdate();
        return new StreamTicket(ticket, expiresAt);
    }

    /**
     * Takes the ticket away, so that of two who come with it one gets in. Refuses one that was used, is too old or never was
     * one, all alike.
     */
    @Transactional
    public StreamPass redeem(String ticket) {
        return entities.createNativeQuery(
                        "delete from stream_ticket where hash = ?1 and expires_at > ?2 returning person, stream_until",
                        Object[].class)
                .setParameter(1, hash(ticket))
                .setParameter(2, clock.instant())
                .getResultStream()
                .map(row -> new StreamPass((UUID) row[0], (Instant) row[1]))
                .findFirst()
                .orElseThrow(StreamTicketInvalid::new);
    }

    /** The same leave for whoever calls with a token. */
    public StreamPass pass(Caller caller, Optional<UUID> person) {
        var until = caller.claim("exp").map(Long::parseLong).map(Instant::ofEpochSecond);
        return new StreamPass(person.orElse(null), until.orElseGet(clock::instant));
    }

    /** Takes away what somebody has who is forgotten. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID person) {
        entities.createNativeMutationQuery("delete from stream_ticket where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** Takes away what opens nothing any more. */
    @Transactional
    public void forgetOld() {
        entities.createNativeMutationQuery("delete from stream_ticket where expires_at <= ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
