package io.shipmate.kit.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * Something that happened and that other services may hear of. Implemented by records, which are the payload as they
 * stand: ids, facts and times, never names, addresses or words that people wrote.
 */
public interface DomainEvent {

    /** The wire name with its version, for example {@code io.shipmate.profile.person-moved.v1}; it never changes. */
    @JsonIgnore
    String type();

    /** The aggregate that it happened to; events of one aggregate keep their order. */
    @JsonIgnore
    UUID aggregate();
}
