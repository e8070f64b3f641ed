package io.shipmate.matching.roundtables;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One person's seat at one roundtable. What they have said to the offer, other than yes, is sealed beside it. */
@Entity
@Table(name = "roundtable_seat")
class Seat {

    /** The facilitator's place. */
    static final int FACILITATOR = 0;

    @Id
    private UUID id;

    private UUID roundtable;
    private UUID person;
    private int place;

    @Enumerated(EnumType.STRING)
    private SeatState state;

    private byte[] choice;

    @Column(name = "offered_until")
    private Instant offeredUntil;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Version
    private long version;

    Seat() {}

    Seat(UUID roundtable, UUID person, int place) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.roundtable = roundtable;
        this.person = person;
        this.place = place;
        state = SeatState.PROPOSED;
    }

    /** Offers it to its person, at this place, until a moment. */
    void offer(int newPlace, byte[] unanswered, Instant until) {
        place = newPlace;
        state = SeatState.OFFERED;
        choice = unanswered;
        offeredUntil = until;
    }

    /** Keeps what its person has said; nothing else of the row that anybody sees changes. */
    void choiceIs(byte[] sealed) {
        choice = sealed;
    }

    void take(Instant now) {
        state = SeatState.TAKEN;
        choice = null;
        takenAt = now;
    }

    /** Takes a free place at once, without an offer before. */
    void take(int freePlace, Instant now) {
        place = freePlace;
        take(now);
    }

    void leave() {
        state = SeatState.LEFT;
        choice = null;
    }

    /** With its roundtable: whoever sat there has sat there to the end. */
    void end() {
        state = state == SeatState.TAKEN ? SeatState.ENDED : SeatState.LEFT;
        choice = null;
    }

    /** Whether the offer still stands. */
    boolean isOffered(Instant now) {
        return state == SeatState.OFFERED && offeredUntil.isAfter(now);
    }

    boolean isTaken() {
        return state == SeatState.TAKEN;
    }

    boolean facilitates() {
        return place == FACILITATOR;
    }

    /** Whether it holds its place: nobody else can have it. */
    boolean isHeld(Instant now) {
        return isTaken() || state == SeatState.PROPOSED || isOffered(now);
    }

    UUID id() {
        return id;
    }

    UUID roundtable() {
        return roundtable;
    }

    UUID person() {
        return person;
    }

    int place() {
        return place;
    }

    SeatState state() {
        return state;
    }

    byte[] choice() {
        return choice;
    }

    Instant offeredUntil() {
        return offeredUntil;
    }

    Instant takenAt() {
        return takenAt;
    }
}
