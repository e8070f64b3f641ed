package io.shipmate.profile.people;

import io.shipmate.kit.outbox.DomainEvent;
import io.shipmate.profile.participation.ParticipationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to a person, for everybody who needs to hear of it. */
sealed interface PersonEvent extends DomainEvent {

    /** Known for the first time. */
    record Joined(UUID person, Instant at) implements PersonEvent {}

    /** Some HR facts are different now; which ones, not what they say. */
    record Changed(UUID person, List<String> fields, Instant at) implements PersonEvent {}

    /** At another place in the company: manager, unit, level or job family. */
    record Moved(UUID person, UUID manager, Instant at) implements PersonEvent {}

    /** Has left the company, at the end of that day in their zone. */
    record Left(UUID person, LocalDate on) implements PersonEvent {}

    /** Takes part, pauses, or no longer takes part. Until when somebody pauses is for nobody else to know. */
    record ParticipationChanged(UUID person, ParticipationStatus participation, Instant at) implements PersonEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case Joined e -> e.person();
            case Changed e -> e.person();
            case Moved e -> e.person();
            case Left e -> e.person();
            case ParticipationChanged e -> e.person();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case Joined _ -> "io.shipmate.profile.person-joined.v1";
            case Changed _ -> "io.shipmate.profile.person-changed.v1";
            case Moved _ -> "io.shipmate.profile.person-moved.v1";
            case Left _ -> "io.shipmate.profile.person-left.v1";
            case ParticipationChanged _ -> "io.shipmate.profile.participation-changed.v1";
        };
    }
}
