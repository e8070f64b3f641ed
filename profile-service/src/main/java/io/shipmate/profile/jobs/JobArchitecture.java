package io.shipmate.profile.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

/** The one job architecture of the company. */
@Entity
class JobArchitecture {

    @Id
    private UUID id;

    /** Rises with every change. */
    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private Architecture content;

    private Instant changedAt;

    @Version
    private long version;

    JobArchitecture() {}

    JobArchitecture(Architecture content, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.revision = 1;
        this.content = content;
        this.changedAt = now;
    }

    /** Returns whether anything is different now. */
    boolean replace(Architecture next, Instant now) {
        if (content.equals(next)) {
            return false;
        }
        content = next;
        revision++;
        changedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    Architecture content() {
        return content;
    }

    Placing placing() {
        return new Placing(content, revision);
    }

    ArchitectureState state() {
        return new ArchitectureState(id, revision, content.families(), content.kinships(), content.levels());
    }
}
