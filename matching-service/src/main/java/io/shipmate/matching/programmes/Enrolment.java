package io.shipmate.matching.programmes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Somebody's yes to a programme. Changed under the programme's lock. */
@Entity
class Enrolment {

    @Id
    private UUID id;

    private UUID programme;
    private UUID person;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state;

    /** Who came first has the lower one. */
    private long turn;

    private Instant since;

    Enrolment() {}

    Enrolment(UUID programme, UUID person) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.programme = programme;
        this.person = person;
        state = EnrolmentState.WITHDRAWN;
    }

    /** Joins, or waits for a place. Whoever had left joins anew, behind all who have come meanwhile. */
    EnrolmentEvent.Made join(boolean placeIsFree, long newTurn, Instant now) {
        if (isIn()) {
            throw new ProgrammeRefused.AlreadyEnrolled(state);
        }
        state = placeIsFree ? EnrolmentState.ENROLLED : EnrolmentState.WAITING;
        turn = newTurn;
        since = now;
        return new EnrolmentEvent.Made(id, programme, person, state, now);
    }

    EnrolmentEvent.MovedUp moveUp(Instant now) {
        state = EnrolmentState.ENROLLED;
        since = now;
        return new EnrolmentEvent.MovedUp(id, programme, person, now);
    }

    EnrolmentEvent.Withdrawn withdraw(Instant now) {
        if (!isIn()) {
            throw new ProgrammeRefused.NotEnrolled();
        }
        state = EnrolmentState.WITHDRAWN;
        since = now;
        return new EnrolmentEvent.Withdrawn(id, programme, person, now);
    }

    /** In the programme or on its waiting list. */
    boolean isIn() {
        return state != EnrolmentState.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    UUID programme() {
        return programme;
    }

    UUID person() {
        return person;
    }

    EnrolmentState state() {
        return state;
    }

    long turn() {
        return turn;
    }

    Instant since() {
        return since;
    }
}
