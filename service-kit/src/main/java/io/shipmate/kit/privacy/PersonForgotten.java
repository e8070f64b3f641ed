package io.shipmate.kit.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * This service has carried out an erasure. It names the erasure and not the person, whose id would otherwise begin a new life
 * on the topic.
 *
 * @param service which service; part of the type, not of the data
 * @param erasure which erasure, as {@code person-erased} named it
 * @param at when it was carried out
 */
record PersonForgotten(
        @JsonIgnore String service,
        @JsonProperty UUID erasure,
        @JsonProperty Instant at) implements DomainEvent {

    @Override
    public UUID aggregate() {
        return erasure;
    }

    @Override
    public String type() {
        return "io.shipmate." + service + ".person-forgotten.v1";
    }
}
