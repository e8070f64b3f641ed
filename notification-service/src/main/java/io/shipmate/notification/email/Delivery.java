package io.shipmate.notification.email;

import io.shipmate.notification.inbox.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One mail on its way, or what became of it. */
@Entity
@Table(name = "email_delivery")
class Delivery {

    enum State {
        /** Not sent yet. */
        WAITING,
        /** Taken by the mail server. */
        SENT,
        /** Not to be sent: the person did not want it, or had no address. */
        DROPPED,
        /** Could not be sent. */
        GAVE_UP
    }

    @Id
    private UUID id;

    private UUID item;
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "claimed_by")
    private UUID claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    private int attempts;
    private String cause;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "done_at")
    private Instant doneAt;

    Delivery() {}

    Delivery(UUID item, UUID person, Kind kind, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.item = item;
        this.person = person;
        this.kind = kind;
        this.state = State.WAITING;
        this.dueAt = now;
        this.createdAt = now;
    }

    /** Takes it in hand until then; no other round touches it before. */
    Claimed claim(UUID round, Instant until) {
        claimedBy = round;
        claimedUntil = until;
        return new Claimed(id, person, kind, attempts, createdAt, round);
    }

    /** Whether it is still in the hand of the round that claimed it. */
    boolean isHeldBy(Claimed claim) {
        return state == State.WAITING && claim.round().equals(claimedBy);
    }

    void sent(Instant now) {
        attempts++;
        end(State.SENT, null, now);
    }

    void drop(String why, Instant now) {
        end(State.DROPPED, why, now);
    }

    void giveUp(String why, Instant now) {
        attempts++;
        end(State.GAVE_UP, why, now);
    }

    /** Waits until then, through no fault of its own. */
    void postpone(Instant until) {
        dueAt = until;
        letGo();
    }

    /** Did not go out; is tried again then. */
    void retry(String why, Instant at) {
        attempts++;
        cause = why;
        postpone(at);
    }

    DeliveryRecords.Kept kept() {
        return new DeliveryRecords.Kept(kind, state, createdAt, doneAt);
    }

    private void end(State newState, String why, Instant now) {
        state = newState;
        cause = why;
        letGo();
        doneAt = now;
    }

    private void letGo() {
        claimedBy = null;
        claimedUntil = null;
    }
}
