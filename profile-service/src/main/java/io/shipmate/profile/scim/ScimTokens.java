package io.shipmate.profile.scim;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * The bearer tokens of connections: 256 random bits each, of which only the SHA-256 is kept. A connection has at most two,
 * so that the provider can be given a new one while the old one still works.
 */
@ApplicationScoped
class ScimTokens {

    private static final String PREFIX = "shipmate_scim_";
    private static final int BYTES = 32;
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(" + PREFIX + "[A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session entities;
    private final Clock clock;

    ScimTokens(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A new token. The newest one so far stays good, older ones do not. The connection must be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    String issue(UUID connection) {
        endOlder(connection);
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        entities.createNativeMutationQuery("insert into scim_token (hash, connection, issued_at) values (?1, ?2, ?3)")
                .setParameter(1, hash(token))
                .setParameter(2, connection)
                .setParameter(3, clock.instant())
                .executeUpdate();
        return token;
    }

    /** Ends all but the newest. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endOlder(UUID connection) {
        entities.flush();
        entities.createNativeMutationQuery("""
                        delete from scim_token where connection = ?1 and hash not in (
                            select hash from scim_token where connection = ?1 order by issued_at desc, hash limit 1)""").setParameter(1, connection).executeUpdate();
    }

    /** When the live tokens were issued, the newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Instant> live(UUID connection) {
        return OneColumn.of(
                        entities,
                        "select issued_at from scim_token where connection = ?1 order by issued_at desc, hash",
                        Instant.class)
                .setParameter(1, connection)
                .getResultList();
    }

    /** The connection whose token an Authorization header carries. */
    @Transactional
    Optional<UUID> connectionOf(String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
        return bearer.matches()
                ? OneColumn.of(entities, "select connection from scim_token where hash = ?1", UUID.class)
                        .setParameter(1, hash(bearer.group(1)))
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
