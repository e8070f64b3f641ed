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

    @Id
    private UUID id;

    private UUID partnership;

    @Enumerated(EnumType.STRING)
    private CircleState state;

    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "as_of")
    private Instant asOf;

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
        this.asOf = Instant.EPOCH;
    }

    /** The day on which it opened, which may be learned after later news. */
    void opened(Instant at) {
        openedAt = at;
    }

    /**
     * Takes over a state as of a moment.
     *
     * @return false, with nothing changed, when newer news is known already or the circle has ended
     */
    boolean becomes(CircleState newState, LocalDate until, Instant at) {
        if (state == CircleState.ENDED || !at.isAfter(asOf)) {
            return false;
        }
        state = newState;
        pausedUntil = until;
        asOf = at;
        return true;
    }

    /** Believes an answer that came without a moment: every event that is still on its way wins over it. */
    void assume(CircleState answered) {
        if (asOf.equals(Instant.EPOCH)) {
            state = answered;
        }
    }

    /** Takes somebody out who is to be forgotten; a circle of one is over. */
    void forget(UUID person) {
        members.remove(person);
        state = CircleState.ENDED;
        pausedUntil = null;
    }

    UUID id() {
        return id;
    }

    UUID partnership() {
        return partnership;
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
