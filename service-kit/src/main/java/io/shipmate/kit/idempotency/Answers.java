package io.shipmate.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.sealing.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** The stored answers. Caller, key and request are kept as keyed hashes, the answer sealed: the table alone tells nothing. */
@ApplicationScoped
class Answers {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Session entities;
    private final ObjectMapper json;
    private final MasterKeys keys;
    private final Clock clock;

    Answers(Session entities, ObjectMapper json, MasterKeys keys, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.keys = keys;
        this.clock = clock;
    }

    /** One use of a key, hashed under one master key: by whom, which key, and for what. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; handed to the database as they are
    record Claim(byte[] caller, byte[] key, byte[] request) {}

    /** Wrapped, because an answer may be nothing at all. */
    record Stored(Object value) {}

    /** One claim for each master key, the newest first: the answer may have been stored before a rotation. */
    List<Claim> claims(String caller, String key, byte[] said) {
        var callers = callers(caller);
        var hashed = keys.hashes(("key " + key).getBytes(StandardCharsets.UTF_8));
        var requests = keys.hashes(said);
        return IntStream.range(0, callers.size())
                .mapToObj(n -> new Claim(callers.get(n), hashed.get(n), requests.get(n)))
                .toList();
    }

    /**
     * Holds the key until the transaction ends and looks whether it has an answer. While keys are rotated, replicas differ
     * in which is the newest; each locks under all that it has, so they meet under the one that they share.
     */
    Optional<Stored> find(List<Claim> claims, Type type) {
        claims.forEach(this::lock);
        return claims.stream().flatMap(claim -> find(claim, type).stream()).findFirst();
    }

    private void lock(Claim claim) {
        var number = ByteBuffer.wrap(claim.caller()).getLong()
                ^ Long.rotateLeft(ByteBuffer.wrap(claim.key()).getLong(), 1);
        if (!OneColumn.of(entities, "select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, number)
                .getSingleResult()) {
            throw new IdempotencyRefused.StillRunning();
        }
    }

    private Optional<Stored> find(Claim claim, Type type) {
        return entities.createNativeQuery("""
                        select request, answer from idempotent_answer
                        where caller = ?1 and key = ?2 and answered_at > ?3""", Object[].class)
                .setParameter(1, claim.caller())
                .setParameter(2, claim.key())
                .setParameter(3, clock.instant().minus(LIFE))
                .getResultStream()
                .map(row -> open(claim, row, type))
                .findFirst();
    }

    private Stored open(Claim claim, Object[] row, Type type) {
        if (!Arrays.equals(claim.request(), (byte[]) row[0])) {
            throw new IdempotencyRefused.KeyReused();
        }
        if (type == void.class) {
            return new Stored(null);
        }
        try {
            return new Stored(json.readerFor(json.constructType(type))
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(keys.open((byte[]) row[1], claim.key())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A stored answer cannot be opened", e);
        }
    }

    void keep(Claim claim, Object answer, Type type) {
        entities.createNativeMutationQuery("""
                        insert into idempotent_answer (caller, key, request, answer, answered_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict on constraint idempotent_answer_once do update
                        set request = excluded.request, answer = excluded.answer, answered_at = excluded.answered_at""")
                .setParameter(1, claim.caller())
                .setParameter(2, claim.key())
                .setParameter(3, claim.request())
                .setParameter(4, keys.seal(written(answer, type), claim.key()))
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    /** By the declared type, as the answer itself is written: the parts of a sealed view are named in lists too. */
    private byte[] written(Object answer, Type type) {
        try {
            return type == void.class
                    ? new byte[0]
                    : json.writerFor(json.constructType(type)).writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An @Idempotent answer must be JSON", e);
        }
    }

    /** Takes away all answers that this caller was given. */
    void forget(String caller) {
        entities.createNativeMutationQuery("delete from idempotent_answer where caller in (?1)")
                .setParameterList(1, callers(caller))
                .executeUpdate();
    }

    private List<byte[]> callers(String caller) {
        return keys.hashes(("caller " + caller).getBytes(StandardCharsets.UTF_8));
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOld() {
        entities.createNativeMutationQuery("delete from idempotent_answer where answered_at <= ?1")
                .setParameter(1, clock.instant().minus(LIFE))
                .executeUpdate();
    }
}
