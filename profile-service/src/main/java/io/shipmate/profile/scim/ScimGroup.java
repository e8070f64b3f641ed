package io.shipmate.profile.scim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A group as one provider knows it; its members stand in a table of their own. */
@Entity
class ScimGroup {

    @Id
    private UUID id;

    private UUID connection;
    private String displayName;
    private String externalId;
    private Instant createdAt;
    private Instant changedAt;

    /** Counts changes of names and members; only the provider makes them. */
    @Version
    private long version;

    ScimGroup() {}

    ScimGroup(UUID connection, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.connection = connection;
        this.createdAt = now;
        this.changedAt = now;
    }

    void name(String newName) {
        displayName = newName;
    }

    void identify(String newExternalId) {
        externalId = newExternalId;
    }

    /** Always later than before, so that the version rises even if only members have changed. */
    void changed(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    /** The provider's own id, or null. */
    String externalId() {
        return externalId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
