package io.shipmate.matching.programmes;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to somebody's enrolment. */
sealed interface EnrolmentEvent extends DomainEvent {

    UUID enrolment();

    /** They have joined, or wait for a place. */
    record Made(UUID enrolment, UUID programme, UUID person, EnrolmentState state, Instant at)
            implements EnrolmentEvent {}

    /** They waited, and have a place now. */
    record MovedUp(UUID enrolment, UUID programme, UUID person, Instant at) implements EnrolmentEvent {}

    /** They have left the programme, or wait no longer. */
    record Withdrawn(UUID enrolment, UUID programme, UUID person, Instant at) implements EnrolmentEvent {}

    @Override
    default UUID aggregate() {
        return enrolment();
    }

    @Override
    default String type() {
        return switch (this) {
            case Made _ -> "io.shipmate.matching.enrolment-made.v1";
            case MovedUp _ -> "io.shipmate.matching.enrolment-moved-up.v1";
            case Withdrawn _ -> "io.shipmate.matching.enrolment-withdrawn.v1";
        };
    }
}
