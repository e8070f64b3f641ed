package io.shipmate.matching.candidacies;

import io.shipmate.kit.privacy.Forgotten;
import io.shipmate.kit.sealing.LastingHash;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Who has applied for what. A row tells when it was said and when it ends, and by a keyed hash to which application it belongs; person and position stand in
 * it only sealed, with one key for all, since a column by which to find somebody's would tell that they have applied. There are a few thousand at the
 * most, so they are all opened where one is looked for.
 */
@ApplicationScoped
public class Candidacies {

    private static final String REF = "candidacy-ref";
    private static final String POSITION = "candidacy-position";
    private static final SealingScope SCOPE = SealingScope.of(new UUID(0x63616e6469646163L, 0x8965730000000000L));

    private final Session entities;
    private final Seals seals;
    private final LastingHash hashes;
    private final Forgotten forgotten;

    Candidacies(Session entities, Seals seals, LastingHash hashes, Forgotten forgotten) {
        this.entities = entities;
        this.seals = seals;
        this.hashes = hashes;
        this.forgotten = forgotten;
    }

    /** @param position a keyed hash */
    private record Application(UUID id, UUID person, String position) {

        private static final String BETWEEN = " ";

        String words() {
            return person + BETWEEN + position;
        }

        static Application of(UUID id, String words) {
            var parts = words.split(BETWEEN, 2);
            return new Application(id, UUID.fromString(parts[0]), parts[1]);
        }
    }

    /** The positions for which people had applied at a moment and had not ceased to, as hashes that only tell equal from different. */
    @Transactional
    Map<UUID, Set<String>> at(Instant moment) {
        var positions = new HashMap<UUID, Set<String>>();
        for (var application : read("where since <= ?1 and coalesce(over_at, expires_at) > ?1", moment)) {
            positions
                    .computeIfAbsent(application.person(), _ -> new HashSet<>())
                    .add(application.position());
        }
        return positions;
    }

    /** Who competed with whom for a position at a moment; who competes with nobody is absent. */
    @Transactional
    public Map<UUID, Set<UUID>> competitorsAt(Instant moment) {
        var byPosition = new HashMap<String, Set<UUID>>();
        at(moment)
                .forEach((person, positions) -> positions.forEach(position -> byPosition
                        .computeIfAbsent(position, _ -> new HashSet<>())
                        .add(person)));
        var competitors = new HashMap<UUID, Set<UUID>>();
        for (var candidates : byPosition.values()) {
            for (var one : candidates) {
                candidates.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> competitors
                                .computeIfAbsent(one, _ -> new HashSet<>())
                                .add(other));
            }
        }
        return competitors;
    }

    /** Keeps it; returns whether it says anything new. */
    boolean put(String ref, PutCandidacy said, Instant now, Instant expires) {
        var hash = hashes.of(REF, ref);
        lock(hash);
        var position = Base64.getEncoder().encodeToString(hashes.of(POSITION, said.position()));
        var before = of(hash);
        if (forgotten.has(said.person())) {
            return false;
        }
        if (before.filter(known ->
                        known.person().equals(said.person()) && known.position().equals(position))
                .isPresent()) {
            return false;
        }
        end(ref, now);
        insert(
                hash,
                new Application(UuidVersion7Strategy.INSTANCE.generateUuid(null), said.person(), position),
                now,
                expires);
        return true;
    }

    /** For other people's lists it counts until their next refresh. */
    void end(String ref, Instant now) {
        entities.createNativeMutationQuery("update candidacy set over_at = ?2 where ref = ?1 and over_at is null")
                .setParameter(1, hashes.of(REF, ref))
                .setParameter(2, now)
                .executeUpdate();
    }

    /** Those that were over, or had expired, at that moment. */
    void forgetOverBefore(Instant moment) {
        entities.createNativeMutationQuery("delete from candidacy where coalesce(over_at, expires_at) <= ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }

    void forget(UUID person) {
        for (var application : read("where true or since <= ?1", Instant.EPOCH)) {
            if (application.person().equals(person)) {
                entities.createNativeMutationQuery("delete from candidacy where id = ?1")
                        .setParameter(1, application.id())
                        .executeUpdate();
            }
        }
    }

    /** Two who say something of one application at once say it one after the other. */
    private void lock(byte[] ref) {
        entities.createNativeQuery(
                        "select 1, cast(pg_advisory_xact_lock(hashtextextended(encode(?1, 'hex'), 0)) as text)",
                        Object[].class)
                .setParameter(1, ref)
                .getSingleResult();
    }

    private Optional<Application> of(byte[] ref) {
        return entities.createNativeQuery(
                        "select id, sealed from candidacy where ref = ?1 and over_at is null", Object[].class)
                .setParameter(1, ref)
                .getResultStream()
                .map(row -> opened(seals.opener(SCOPE), row))
                .findFirst();
    }

    private List<Application> read(String where, Instant moment) {
        var rows = entities.createNativeQuery("select id, sealed from candidacy " + where, Object[].class)
                .setParameter(1, moment)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var opener = seals.opener(SCOPE);
        return rows.stream().map(row -> opened(opener, row)).toList();
    }

    private static Application opened(Seals.Opener opener, Object[] row) {
        var id = (UUID) row[0];
        return Application.of(id, opener.open((byte[]) row[1], place(id)));
    }

    private void insert(byte[] ref, Application application, Instant now, Instant expires) {
        entities.createNativeMutationQuery(
                        "insert into candidacy (id, ref, sealed, since, expires_at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, application.id())
                .setParameter(2, ref)
                .setParameter(3, seals.seal(application.words(), SCOPE, place(application.id())))
                .setParameter(4, now)
                .setParameter(5, expires)
                .executeUpdate();
    }

    private static SealedPlace place(UUID id) {
        return new SealedPlace("candidacy.sealed", id);
    }
}
