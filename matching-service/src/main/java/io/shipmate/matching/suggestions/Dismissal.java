package io.shipmate.matching.suggestions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody whom its owner does not want suggested any more. Who it is stands here only sealed. */
@Entity
class Dismissal {

    @Id
    private UUID id;

    private UUID owner;
    private byte[] other;
    private Instant since;

    Dismissal() {}

    Dismissal(UUID id, UUID owner, byte[] other, Instant since) {
        this.id = id;
        this.owner = owner;
        this.other = other;
        this.since = since;
    }

    UUID id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    byte[] other() {
        return other;
    }

    Instant since() {
        return since;
    }
}
