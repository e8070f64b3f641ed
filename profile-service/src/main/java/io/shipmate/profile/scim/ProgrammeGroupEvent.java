package io.shipmate.profile.scim;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Who is in a group that stands for a programme. It only invites: whether somebody takes part is theirs to say, so nothing but
 * an invitation may follow from it.
 */
sealed interface ProgrammeGroupEvent extends DomainEvent {

    /** In one of the programme's groups now, and in none before. */
    record Entered(UUID person, UUID programme, Instant at) implements ProgrammeGroupEvent {}

    /** In none of the programme's groups any more. */
    record Left(UUID person, UUID programme, Instant at) implements ProgrammeGroupEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case Entered e -> e.person();
            case Left e -> e.person();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case Entered _ -> "io.shipmate.profile.programme-group-entered.v1";
            case Left _ -> "io.shipmate.profile.programme-group-left.v1";
        };
    }
}
