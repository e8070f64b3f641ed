package io.shipmate.profile.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One upload on its way through the rows. */
@Entity
class RosterImport {

    /** PENDING until its rows are in order, RUNNING while they are applied, DONE after the last. */
    @Schema(name = "RosterImportState")
    enum State {
        PENDING,
        RUNNING,
        DONE
    }

    @Id
    private UUID id;

    private String fileName;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean dryRun;
    private int total;
    private int created;
    private int changed;
    private int unchanged;
    private int skipped;
    private int failed;
    private Instant uploadedAt;
    private Instant finishedAt;

    @Version
    private long version;

    RosterImport() {}

    RosterImport(String fileName, boolean dryRun, int total, int failed, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.fileName = fileName;
        this.state = State.PENDING;
        this.dryRun = dryRun;
        this.total = total;
        this.failed = failed;
        this.uploadedAt = now;
    }

    /** The rows are in order; these more cannot be applied. */
    void planned(int refused) {
        state = State.RUNNING;
        failed += refused;
    }

    void applied(Collection<RowOutcome> outcomes) {
        for (var outcome : outcomes) {
            switch (outcome) {
                case CREATED -> created++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
                case SKIPPED -> skipped++;
                case FAILED -> failed++;
            }
        }
    }

    void finished(Instant now) {
        state = State.DONE;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    State state() {
        return state;
    }

    boolean isDryRun() {
        return dryRun;
    }

    int total() {
        return total;
    }

    int done() {
        return created + changed + unchanged + skipped + failed;
    }

    int created() {
        return created;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }

    int skipped() {
        return skipped;
    }

    int failed() {
        return failed;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** Null until DONE. */
    Instant finishedAt() {
        return finishedAt;
    }
}
