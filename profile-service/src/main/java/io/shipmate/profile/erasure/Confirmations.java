package io.shipmate.profile.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.sealing.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * What somebody is given who has asked once, and brings back to ask twice. It is sealed and holds all that the erasure will be:
 * its id, whose it is, the sign-in that asked, and the receipt. So a second answer that got lost is given again to whoever sends
 * the same confirmation, although by then nobody is bound to the sign-in any more.
 */
@ApplicationScoped
class Confirmations {

    private static final byte[] BINDING = "erasure.confirmation".getBytes(StandardCharsets.US_ASCII);
    private static final int RECEIPT_BYTES = 32;
    private static final int LONGEST = 4_000;

    private final MasterKeys keys;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    Confirmations(
            MasterKeys keys,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "shipmate.erasure.confirmation-lives") Duration life) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
        this.life = life;
    }

    /**
     * An erasure that was asked for once.
     *
     * @param erasure its id to be
     * @param person whose
     * @param issuer of the sign-in that asked
     * @param subject of the sign-in that asked
     * @param receipt what will alone read its progress
     * @param until when it has to be asked for again
     */
    record Asked(UUID erasure, UUID person, String issuer, String subject, String receipt, Instant until) {

        boolean isBy(Caller caller) {
            return issuer.equals(caller.issuer()) && subject.equals(caller.subject());
        }
    }

    Asked ask(UUID person, Caller caller) {
        return new Asked(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                person,
                caller.issuer(),
                caller.subject(),
                receipt(),
                clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS));
    }

    String written(Asked asked) {
        try {
            return encoded(keys.seal(json.writeValueAsBytes(asked), BINDING));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it is none of ours, another sign-in's, or too old. */
    Optional<Asked> read(String confirmation, Caller caller) {
        if (confirmation.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var opened = keys.open(Base64.getUrlDecoder().decode(confirmation), BINDING);
            return Optional.of(json.readValue(opened, Asked.class))
                    .filter(asked -> asked.isBy(caller) && clock.instant().isBefore(asked.until()));
        } catch (GeneralSecurityException | IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }

    String receipt() {
        var bytes = new byte[RECEIPT_BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    /** What is kept of a receipt; it is random, so no key is needed. */
    static byte[] hash(String receipt) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(receipt.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
