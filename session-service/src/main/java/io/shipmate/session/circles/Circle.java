package io.shipmate.session.circles;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A circle as matching-service last told of it. News may come late, twice or in the wrong order. */
@Entity
class Circle {

    /** Before every version that a partnership has. */
    static final long UNTOLD = -1;

    /** After every version: nothing changes it any more. */
    private static final long LAST = Long.MAX_VALUE;

    @Id
    private UUID id;

    /** One of these two is what it is the circle of. */
    private UUID partnership;

    private UUID roundtable;
    private UUID facilitator;

    @Enumerated(EnumType.STRING)
    private CircleState state;

    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** The partnership's version that this copy is of. */
    private long version;

    @ElementCollection
    @CollectionTable(name = "circle_member", joinColumns = @JoinColumn(name = "circle"))
    @Column(name = "person")
    private Set<UUID> members;

    Circle() {}

    Circle(UUID id, UUID partnership, Set<UUID> members, Instant openedAt) {
        this.id = id;
        this.partnership = partnership;
        this.members = members;
        this.state = CircleState.ACTIVE;
        this.openedAt = openedAt;
        this.version = UNTOLD;
    }

    /** The day on which it opened, which may be learned after later news. */
    void opened(Instant at) {
        openedAt = at;
    }

    /**
     * Takes over the state that the partnership has from a version on. What a clock says plays no part: two replicas of
     * matching-service need not agree about the time.
     *
     * @return false, with nothing changed, when this version or a later one is known already
     */
    boolean becomes(CircleState newState, LocalDate until, long newVersion) {
        if (newVersion <= version) {
            return false;
        }
        state = newState;
        pausedUntil = until;
        version = newVersion;
        return true;
    }

    /**
     * Believes an answer if it is of a later version than is known. It says less than the event of its version (not until
     * when it pauses), so that event is still heard, and every one behind it.
     */
    void assume(CircleState answered, long answeredVersion) {
        if (answeredVersion > version) {
            state = answered;
            version = answeredVersion - 1;
        }
    }

    /**
     * Of a roundtable: who belongs to it now.
     *
     * @param newFacilitator who leads it, or null
     */
    void isOf(Set<UUID> everybody, UUID newFacilitator) {
        members.retainAll(everybody);
        members.addAll(everybody);
        facilitator = everybody.contains(newFacilitator) ? newFacilitator : null;
    }

    /** Whether it is a roundtable's, which goes on when one of many is gone. */
    boolean isOfRoundtable() {
        return roundtable != null;
    }

    /** Takes somebody out who is to be forgotten; a circle of one is over. */
    void forget(UUID person) {
        members.remove(person);
        if (isOfRoundtable()) {
            facilitator = person.equals(facilitator) ? null : facilitator;
            return;
        }
        state = CircleState.ENDED;
        pausedUntil = null;
        version = LAST;
    }

    UUID id() {
        return id;
    }

    UUID partnership() {
        return partnership;
    }

    UUID roundtable() {
        return roundtable;
    }

    UUID facilitator() {
        return facilitator;
    }

    CircleState state() {
        return state;
    }

    LocalDate pausedUntil() {
        return pausedUntil;
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean has(UUID person) {
        return members.contains(person);
    }

    List<UUID> members() {
        return members.stream().sorted().toList();
    }
}
