package io.shipmate.profile.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What is said of an erasure. */
sealed interface ErasureEvent extends DomainEvent {

    /**
     * Forgotten here; everybody else must forget them, too, and say so. Comes again until all have.
     *
     * @param sameAs whom the person was found to be; null, and not said, of everybody else
     */
    record PersonErased(
            UUID person,
            UUID erasure,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID sameAs,
            Instant at) implements ErasureEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case PersonErased e -> e.person();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case PersonErased _ -> "io.shipmate.profile.person-erased.v1";
        };
    }
}
