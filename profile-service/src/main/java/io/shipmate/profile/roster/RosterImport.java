package io.shipmate.profile.roster;

import io.shipmate.profile.sources.FactSource;
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

    /**
     * LISTING while a provider is asked for its rows; FAILED if it does not tell them. PENDING until the rows are in order,
     * RUNNING while they are applied, DONE after the last. STOPPED if too many would leave at once, until a people-admin
     * confirms or DISCARDED it.
     */
    @Schema(name = "RosterImportState")
    enum State {
        LISTING,
        FAILED,
        PENDING,
        STOPPED,
        RUNNING,
        DONE,
        DISCARDED
    }

    @Id
    private UUID id;

    private String fileName;

    /** Whose words the rows are. */
    private String source;

    /** Why it came to nothing; null unless it did. */
    private String obstacle;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean dryRun;

    /** Whether whoever is not in the file has left. */
    private boolean whole;

    private int total;
    private int created;
    private int changed;
    private int unchanged;
    private int skipped;
    private int failed;
    private int moved;

    /** Who has left because they are not in the file, of those whose row is done. */
    private int gone;

    /** How many would leave, of how many, and how many rows have no id that could be read; null until compared. */
    private Integer leaving;

    private Integer ofPeople;
    private Integer unreadable;

    /** How many may leave: as many as a people-admin has confirmed. */
    private Integer confirmed;

    private Instant uploadedAt;
    private Instant finishedAt;

    @Version
    private long version;

    RosterImport() {}

    RosterImport(String fileName, boolean dryRun, boolean whole, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.fileName = fileName;
        this.source = FactSource.ROSTER.toString();
        this.state = State.PENDING;
        this.dryRun = dryRun;
        this.whole = whole;
        this.uploadedAt = now;
    }

    /** One whose rows a provider is asked for. */
    static RosterImport listed(FactSource source, boolean dryRun, Instant now) {
        var listed = new RosterImport(null, dryRun, true, now);
        listed.source = source.toString();
        listed.state = State.LISTING;
        return listed;
    }

    /** More rows have come. */
    void listed(int rows, int bad) {
        total += rows;
        failed += bad;
    }

    /** All rows have come. */
    void listed() {
        state = State.PENDING;
    }

    /** Nobody can tell its rows. */
    void failed(String reason, Instant now) {
        state = State.FAILED;
        obstacle = reason;
        finishedAt = now;
    }

    /** The rows are here; some of them cannot be right, whatever else we know. */
    void staged(int rows, int bad) {
        total = rows;
        failed = bad;
    }

    /** Some rows of people who were missing are no more: it is compared anew. */
    void forget(int rows) {
        total -= rows;
    }

    /**
     * The file was compared with those whom it should have.
     *
     * @param missing those whom it does not have; they are rows of their own from now on
     * @param people all of them
     * @param withoutId rows that have nobody's id: whoever is missing may stand there
     */
    void compared(int missing, int people, int withoutId) {
        total += missing;
        leaving = missing;
        ofPeople = people;
        unreadable = withoutId;
    }

    /** Whether so many would leave that somebody should look first. */
    boolean isAlarming(double mostShare) {
        return leaving != null && leaving > 0 && (unreadable > 0 || leaving > mostLeaving(mostShare));
    }

    /** How many may leave without anybody's looking. */
    int mostLeaving(double mostShare) {
        return ofPeople == null ? 0 : (int) Math.floor(ofPeople * mostShare);
    }

    boolean isConfirmed() {
        return confirmed != null && leaving <= confirmed;
    }

    void stop() {
        state = State.STOPPED;
    }

    /** Goes on although many leave: no more than these. */
    void confirm() {
        confirmed = leaving;
        state = State.PENDING;
    }

    void discard(Instant now) {
        state = State.DISCARDED;
        finishedAt = now;
    }

    /** The rows are in order; these more cannot be applied. */
    void planned(int refused) {
        state = State.RUNNING;
        failed += refused;
    }

    void applied(Collection<RowOutcome> outcomes, int movedPeople) {
        moved += movedPeople;
        for (var outcome : outcomes) {
            switch (outcome) {
                case LEFT -> gone++;
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

    FactSource source() {
        return FactSource.of(source);
    }

    /** Null unless it came to nothing. */
    String obstacle() {
        return obstacle;
    }

    /** When it was asked for; what is said later, is newer. */
    Instant begunAt() {
        return uploadedAt;
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
        return created + changed + unchanged + skipped + failed + gone;
    }

    boolean isWhole() {
        return whole;
    }

    int moved() {
        return moved;
    }

    int gone() {
        return gone;
    }

    /** Null until compared. */
    Integer leaving() {
        return leaving;
    }

    /** Null until compared. */
    Integer ofPeople() {
        return ofPeople;
    }

    /** Null until compared. */
    Integer unreadable() {
        return unreadable;
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
