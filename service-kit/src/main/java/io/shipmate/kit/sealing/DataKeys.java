package io.shipmate.kit.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.runtime.StartupEvent;
import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * The data keys: made when first needed, kept wrapped, shredded by deletion. Two who make one at once get the same. An
 * unwrapped key is remembered for a while together with the row that it came from, and the row is looked for once in each transaction: so
 * a key that was shredded in another replica, or made in a transaction that was rolled back, is not used any more.
 */
@ApplicationScoped
public class DataKeys {

    private static final int MOST_REMEMBERED = 10_000;
    private static final String SEEN = DataKeys.class.getName();

    private final Session entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Wrapping wrapping;
    private final MasterKeys masters;
    private final Clock clock;
    private final Cache<Found, Aead> unwrapped;

    DataKeys(
            Session entities,
            TransactionSynchronizationRegistry transaction,
            Wrapping wrapping,
            MasterKeys masters,
            Clock clock,
            @ConfigProperty(name = "shipmate.sealing.remember-keys", defaultValue = "PT5M") Duration remembered) {
        this.entities = entities;
        this.transaction = transaction;
        this.wrapping = wrapping;
        this.masters = masters;
        this.clock = clock;
        this.unwrapped = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(remembered)
                .build();
    }

    Aead forSealing(SealingScope scope) throws GeneralSecurityException {
        var seen = seen().get(scope);
        if (seen != null) {
            return seen;
        }
        var found = find(scope);
        if (found.isEmpty()) {
            create(scope);
            found = find(scope);
        }
        return unwrap(found.orElseThrow(), scope);
    }

    Aead forOpening(SealingScope scope) throws GeneralSecurityException {
        var seen = seen().get(scope);
        return seen != null
                ? seen
                : unwrap(find(scope).orElseThrow(() -> new SealBroken("Its data key is gone")), scope);
    }

    /** Looks for the keys of many scopes by one query, so that opening needs none for each. Returns those that have one. */
    Set<SealingScope> find(Collection<SealingScope> scopes) throws GeneralSecurityException {
        var authors = scopes.stream().map(scope -> scope.author().toString()).distinct();
        var rows = entities.createNativeQuery("""
                        select id, master, wrapped, cast(circle as text), author from data_key
                        where author = any(cast(string_to_array(?1, ',') as uuid[]))""", Object[].class)
                .setParameter(1, authors.collect(Collectors.joining(",")))
                .getResultList();
        var wanted = Set.copyOf(scopes);
        var having = new HashSet<SealingScope>();
        for (var row : rows) {
            var circle = row[3] == null ? null : UUID.fromString((String) row[3]);
            var scope = new SealingScope(circle, (UUID) row[4]);
            if (wanted.contains(scope)) {
                unwrap(found(row), scope);
                having.add(scope);
            }
        }
        return having;
    }

    /** Makes everything unreadable that this person wrote, in circles and outside. Returns how many keys there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int shredAuthor(UUID author) {
        var shredded = OneColumn.of(entities, "delete from data_key where author = ?1 returning id", UUID.class)
                .setParameter(1, author)
                .getResultList();
        unwrapped.asMap().keySet().removeIf(key -> shredded.contains(key.id()));
        seen().clear();
        return shredded.size();
    }

    /** The keys that this transaction has looked for. */
    @SuppressWarnings("unchecked")
    private Map<SealingScope, Aead> seen() {
        var seen = (Map<SealingScope, Aead>) transaction.getResource(SEEN);
        if (seen == null) {
            seen = new HashMap<>();
            transaction.putResource(SEEN, seen);
        }
        return seen;
    }

    /** A row as it stands; what is remembered of it holds for exactly these bytes. */
    private record Found(UUID id, String master, ByteBuffer wrapped) {}

    private Optional<Found> find(SealingScope scope) {
        return entities.createNativeQuery("""
                        select id, master, wrapped from data_key
                        where author = ?1 and circle is not distinct from cast(?2 as uuid)""", Object[].class)
                .setParameter(1, scope.author())
                .setParameter(2, scope.circle() == null ? null : scope.circle().toString())
                .getResultStream()
                .map(DataKeys::found)
                .findFirst();
    }

    private static Found found(Object[] row) {
        return new Found((UUID) row[0], (String) row[1], ByteBuffer.wrap((byte[]) row[2]));
    }

    private void create(SealingScope scope) throws GeneralSecurityException {
        var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        entities.createNativeMutationQuery("""
                        insert into data_key (id, circle, author, master, wrapped, created_at)
                        values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6) on conflict on constraint data_key_once do nothing""")
                .setParameter(1, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(2, scope.circle() == null ? null : scope.circle().toString())
                .setParameter(3, scope.author())
                .setParameter(4, masters.newest())
                .setParameter(5, wrapping.wrap(handle, scope))
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    private Aead unwrap(Found found, SealingScope scope) throws GeneralSecurityException {
        var key = unwrapped.getIfPresent(found);
        if (key == null) {
            key = wrapping.unwrap(found.master(), found.wrapped().array(), scope)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            unwrapped.put(found, key);
        }
        seen().put(scope, key);
        return key;
    }

    /** A service with a wrong or missing master key must not start: it would take words that nobody can open again. */
    @Transactional
    void verify(@Observes StartupEvent started) {
        entities.createNativeQuery("""
                        select distinct on (master) master, wrapped, cast(circle as text), author
                        from data_key order by master""", Object[].class).getResultList().forEach(row -> {
            var circle = row[2] == null ? null : UUID.fromString((String) row[2]);
            try {
                wrapping.unwrap((String) row[0], (byte[]) row[1], new SealingScope(circle, (UUID) row[3]));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(
                        "shipmate.sealing.master-keys: master key " + row[0]
                                + " is missing or not the one that this database's data keys were wrapped with",
                        e);
            }
        });
    }
}
