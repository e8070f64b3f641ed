package io.shipmate.matching.avoidance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One entry of somebody's avoid-list. The other's id is here only sealed. */
@Entity
@Table(name = "avoid_entry")
class AvoidEntry {

    @Id
    private UUID id;

    private UUID owner;
    private byte[] other;
    private Instant since;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    AvoidEntry() {}

    AvoidEntry(UUID id, UUID owner, byte[] other, Instant since) {
        this.id = id;
        this.owner = owner;
        this.other = other;
        this.since = since;
    }

    /** Takes it off the list. For other people's lists it counts until their next refresh. */
    void lift(Instant now) {
        liftedAt = now;
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
