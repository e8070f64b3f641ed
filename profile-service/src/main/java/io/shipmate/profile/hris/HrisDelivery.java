package io.shipmate.profile.hris;

import io.shipmate.kit.sealing.SealedPlace;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

/** One genuine delivery, sealed, on its way to the people whom it is about. */
@Entity
class HrisDelivery {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int LONGEST_DOUBLING = 9;
    private static final int MOST_ATTEMPTS = 20;

    /** WAITING until it is applied; IGNORED if it is not for us; FAILED until somebody helps and replays it. */
    @Schema(name = "HrisDeliveryState")
    enum State {
        WAITING,
        APPLIED,
        IGNORED,
        FAILED
    }

    @Id
    private UUID id;

    private UUID connection;

    /** A keyed hash of what makes it the same delivery as another one. */
    private byte[] sameness;

    private String contentType;
    private byte[] body;
    private String event;
    private Instant receivedAt;
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DeliveryReason> reasons;

    /** How many of its employees are done with. */
    private int progress;

    /** What to know about those. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DeliveryReason> notes;

    private int repeats;
    private int attempts;
    private Instant dueAt;
    private Instant doneAt;

    @Version
    private long version;

    HrisDelivery() {}

    HrisDelivery(UUID connection, byte[] sameness, String contentType, Notice notice, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.connection = connection;
        this.sameness = sameness;
        this.contentType = contentType;
        this.event = notice.event();
        this.receivedAt = now;
        this.occurredAt = notice.occurredAt();
        this.state = State.WAITING;
        this.reasons = List.of();
        this.notes = List.of();
        this.dueAt = now;
    }

    static SealedPlace bodyOf(UUID delivery) {
        return new SealedPlace("hris_delivery.body", delivery);
    }

    void keep(byte[] sealedBody) {
        body = sealedBody;
    }

    /** So many more employees are done with; it waits for the others. */
    void advance(int employees, List<DeliveryReason> more) {
        progress += employees;
        notes = Stream.concat(notes.stream(), more.stream()).toList();
        reasons = List.of();
        attempts = 0;
    }

    /** How many notes have this code. */
    long notesOf(String code) {
        return notes.stream().filter(note -> note.code().equals(code)).count();
    }

    /** Forgets its words and what would make another one the same: the same again is a delivery of its own. */
    void empty(byte[] sealedNothing) {
        body = sealedNothing;
        sameness = id.toString().getBytes(StandardCharsets.US_ASCII);
    }

    void applied(Instant now) {
        done(State.APPLIED, notes, now);
    }

    /** Says nothing of some employees any more, who are forgotten; of the others it is applied from the start. */
    void sayOnly(byte[] sealedBody, String newContentType, Set<String> forgotten) {
        body = sealedBody;
        contentType = newContentType;
        progress = 0;
        notes = List.of();
        reasons = reasons.stream()
                .filter(reason -> reason.subject() == null || !forgotten.contains(reason.subject()))
                .toList();
    }

    void ignored(DeliveryReason reason, Instant now) {
        done(State.IGNORED, List.of(reason), now);
    }

    void failed(List<DeliveryReason> why, Instant now) {
        done(State.FAILED, why, now);
    }

    private void done(State newState, List<DeliveryReason> newReasons, Instant now) {
        state = newState;
        reasons = newReasons;
        doneAt = now;
    }

    /** Tries again later, each time after twice the pause, up to three quarters of an hour; gives up after half a day. */
    void postpone(Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            failed(List.of(DeliveryReason.of(DeliveryReason.TOO_OFTEN)), now);
            return;
        }
        dueAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_DOUBLING)));
        attempts++;
        reasons = List.of(DeliveryReason.of(DeliveryReason.TRYING_AGAIN));
    }

    /** Asks the provider again then. */
    void waitUntil(Instant then) {
        dueAt = then;
        attempts++;
        reasons = List.of(DeliveryReason.of(DeliveryReason.PROVIDER_AWAY));
    }

    /** Applies it once more. */
    void replay(Instant now) {
        state = State.WAITING;
        reasons = List.of();
        attempts = 0;
        progress = 0;
        notes = List.of();
        dueAt = now;
        doneAt = null;
    }

    boolean waits() {
        return state == State.WAITING;
    }

    UUID id() {
        return id;
    }

    UUID connection() {
        return connection;
    }

    /** As the sender wrote it, or null. */
    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    /** The provider's name of the event, or null. */
    String event() {
        return event;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    State state() {
        return state;
    }

    List<DeliveryReason> reasons() {
        return reasons;
    }

    int progress() {
        return progress;
    }

    /** How often applying it was tried in vain. */
    int attempts() {
        return attempts;
    }

    /** When it is looked at next, while it waits. */
    Instant dueAt() {
        return dueAt;
    }

    /** How often the same came again. */
    int repeats() {
        return repeats;
    }

    /** Null while it waits. */
    Instant doneAt() {
        return doneAt;
    }
}
