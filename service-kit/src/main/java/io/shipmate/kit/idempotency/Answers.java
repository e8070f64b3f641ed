package io.shipmate.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
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

    /** One use of a key: by whom, which key, and for what. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; handed to the database as they are
    record Claim(byte[] caller, byte[] key, byte[] request) {}

    /** Wrapped, because an answer may be nothing at all. */
    record Stored(Object value) {}

    Claim claim(String caller, String key, String path, Object[] arguments) {
        try {
            var said = Arrays.stream(arguments).filter(Answers::isSaid).toList();
            return new Claim(keys.hash(caller), keys.hash(key), keys.hash(path + json.writeValueAsString(said)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What the caller said, as against beans that the use case was handed (the caller itself). */
    private static boolean isSaid(Object argument) {
        return argument instanceof Record
                || argument instanceof UUID
                || argument instanceof String
                || argument instanceof Number
                || argument instanceof Boolean
                || argument instanceof Enum<?>
                || argument instanceof Instant
                || argument instanceof LocalDate
                || argument instanceof Collection<?>;
    }

    Optional<Stored> find(Claim claim, Type type) {
        var lock = ByteBuffer.wrap(keys.hash(Arrays.toString(claim.caller()) + Arrays.toString(claim.key())))
                .getLong();
        if (!entities.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, lock)
                .getSingleResult()) {
            throw new IdempotencyRefused.StillRunning();
        }
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
        try {
            var clear = keys.open((byte[]) row[1], claim.key());
            var target = json.getTypeFactory().constructType(type);
            var value = type == void.class
                    ? null
                    : json.readerFor(target)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(clear);
            return new Stored(value);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A stored answer cannot be opened", e);
        }
    }

    void keep(Claim claim, Object answer) {
        try {
            entities.createNativeMutationQuery("""
                            insert into idempotent_answer (caller, key, request, answer, answered_at)
                            values (?1, ?2, ?3, ?4, ?5)
                            on conflict on constraint idempotent_answer_once do update
                            set request = excluded.request, answer = excluded.answer, answered_at = excluded.answered_at""")
                    .setParameter(1, claim.caller())
                    .setParameter(2, claim.key())
                    .setParameter(3, claim.request())
                    .setParameter(
                            4, keys.seal(json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8), claim.key()))
                    .setParameter(5, clock.instant())
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOld() {
        entities.createNativeMutationQuery("delete from idempotent_answer where answered_at <= ?1")
                .setParameter(1, clock.instant().minus(LIFE))
                .executeUpdate();
    }
}
