package io.shipmate.kit.sealing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * A keyed hash (HMAC-SHA-256) that stays the same when the master key is rotated: its key is random, a service's own, and
 * kept sealed like everything else, so that nobody who holds the database alone can try texts out.
 */
@ApplicationScoped
public class LastingHash {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final Session entities;
    private final Seals seals;
    private final SecureRandom random = new SecureRandom();
    private volatile SecretKeySpec key;

    LastingHash(Session entities, Seals seals) {
        this.entities = entities;
        this.seals = seals;
    }

    /**
     * The hash of a text for one use.
     *
     * @param use what is hashed, for example {@code person}: equal texts of different uses have different hashes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public byte[] of(String use, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key());
            return mac.doFinal((use + '\n' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            key = stored().orElseThrow(() -> new IllegalStateException("The key of lasting hashes is gone"));
        }
        return key;
    }

    private Optional<SecretKeySpec> stored() {
        return entities.createNativeQuery("select id, sealed from lasting_hash_key", Object[].class)
                .getResultStream()
                .map(row -> open((UUID) row[0], (byte[]) row[1]))
                .findFirst();
    }

    private SecretKeySpec open(UUID id, byte[] sealed) {
        return new SecretKeySpec(Base64.getDecoder().decode(seals.open(sealed, SealingScope.of(id), place(id))), HMAC);
    }

    /** Made before anybody asks, in a transaction of its own; of two replicas that start at once the second waits for the first. */
    @Transactional
    void make(@Observes StartupEvent started) {
        if (stored().isEmpty()) {
            create();
        }
    }

    private void create() {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        entities.createNativeMutationQuery(
                        "insert into lasting_hash_key (id, sealed) values (?1, ?2) on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, seals.seal(Base64.getEncoder().encodeToString(secret), SealingScope.of(id), place(id)))
                .executeUpdate();
    }

    private static SealedPlace place(UUID id) {
        return new SealedPlace("lasting_hash_key.sealed", id);
    }
}
