package io.shipmate.kit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The data keys: made when first needed, kept wrapped, shredded by deletion. Two who make one at once get the same. */
@ApplicationScoped
public class DataKeys {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Session entities;
    private final MasterKeys masters;
    private final Clock clock;

    DataKeys(Session entities, MasterKeys masters, Clock clock) {
        this.entities = entities;
        this.masters = masters;
        this.clock = clock;
    }

    Aead forSealing(SealingScope scope) throws GeneralSecurityException {
        var found = find(scope);
        if (found.isEmpty()) {
            create(scope);
            found = find(scope);
        }
        return unwrap(found.orElseThrow(), scope);
    }

    Aead forOpening(SealingScope scope) throws GeneralSecurityException {
        return unwrap(find(scope).orElseThrow(() -> new SealBroken("Its data key is gone")), scope);
    }

    /** Makes everything unreadable that this person wrote, in circles and outside. Returns how many keys there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int shredAuthor(UUID author) {
        return entities.createNativeMutationQuery("delete from data_key where author = ?1")
                .setParameter(1, author)
                .executeUpdate();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Wrapped(String master, byte[] key) {}

    private Optional<Wrapped> find(SealingScope scope) {
        return entities.createNativeQuery("""
                        select master, wrapped from data_key
                        where author = ?1 and circle is not distinct from cast(?2 as uuid)""", Object[].class)
                .setParameter(1, scope.author())
                .setParameter(2, scope.circle() == null ? null : scope.circle().toString())
                .getResultStream()
                .map(row -> new Wrapped((String) row[0], (byte[]) row[1]))
                .findFirst();
    }

    private void create(SealingScope scope) throws GeneralSecurityException {
        var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                handle, masters.key(masters.newest()), binding(scope), RegistryConfiguration.get());
        entities.createNativeMutationQuery("""
                        insert into data_key (id, circle, author, master, wrapped, created_at)
                        values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6) on conflict on constraint data_key_once do nothing""")
                .setParameter(1, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(2, scope.circle() == null ? null : scope.circle().toString())
                .setParameter(3, scope.author())
                .setParameter(4, masters.newest())
                .setParameter(5, wrapped)
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    private Aead unwrap(Wrapped wrapped, SealingScope scope) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                        wrapped.key(), masters.key(wrapped.master()), binding(scope), RegistryConfiguration.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] binding(SealingScope scope) {
        return ("data-key|" + scope.circle() + '|' + scope.author()).getBytes(StandardCharsets.UTF_8);
    }
}
