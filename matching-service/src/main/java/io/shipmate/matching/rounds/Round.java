package io.shipmate.matching.rounds;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One round, and the job that works it out: leased by one replica at a time, so that another one goes on when that is lost. */
@Entity
class Round {

    /** Who was lost that often is lost because of it. */
    static final int MOST_ATTEMPTS = 5;

    private static final int ALL = 100;

    @Id
    private UUID id;

    private UUID programme;
    private int number;

    @Enumerated(EnumType.STRING)
    private RoundKind kind;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Enumerated(EnumType.STRING)
    private Step step;

    private int percent;

    /** Rises with each progress; what a stream goes on behind. */
    private long changes;

    private long seed;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "leased_by")
    private UUID leasedBy;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    private int attempts;

    @Embedded
    private Outcome outcome;

    @Version
    private long version;

    Round() {}

    Round(UUID programme, int number, RoundKind kind, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.programme = programme;
        this.number = number;
        this.kind = kind;
        seed = id.getLeastSignificantBits();
        askedAt = now;
        queue();
    }

    private void queue() {
        state = RoundState.QUEUED;
        step = Step.WAITING;
        percent = 0;
        attempts = 0;
        outcome = null;
        changes++;
    }

    /** Works it out once more. */
    void runAgain() {
        if (state != RoundState.PREVIEW && state != RoundState.FAILED) {
            throw new RoundRefused.StateInTheWay(state);
        }
        queue();
    }

    /** A replica takes it on, for a while. Returns false, and gives up, if too many were lost over it. */
    boolean lease(UUID replica, Instant now, Duration howLong) {
        if (attempts >= MOST_ATTEMPTS) {
            fail();
            return false;
        }
        attempts++;
        state = RoundState.RUNNING;
        leasedBy = replica;
        leasedUntil = now.plus(howLong);
        changes++;
        return true;
    }

    /** Whether this replica still has it; another may have taken it on, and it may be wanted no more. */
    boolean isLeasedBy(UUID replica) {
        return state == RoundState.RUNNING && replica.equals(leasedBy);
    }

    /** The replica that has it is still there, and so far. */
    void goesOn(Step now, int percentDone, Instant until) {
        if (now != step || percentDone != percent) {
            step = now;
            percent = percentDone;
            changes++;
        }
        leasedUntil = until;
    }

    void preview(Outcome workedOut) {
        state = RoundState.PREVIEW;
        step = Step.DONE;
        percent = ALL;
        outcome = workedOut;
        giveBack();
    }

    void fail() {
        state = RoundState.FAILED;
        giveBack();
    }

    void publish(Instant now) {
        if (state != RoundState.PREVIEW) {
            throw new RoundRefused.StateInTheWay(state);
        }
        state = RoundState.PUBLISHED;
        publishedAt = now;
        changes++;
    }

    void discard() {
        if (state == RoundState.PUBLISHED || state == RoundState.DISCARDED) {
            throw new RoundRefused.StateInTheWay(state);
        }
        state = RoundState.DISCARDED;
        giveBack();
    }

    private void giveBack() {
        leasedBy = null;
        leasedUntil = null;
        changes++;
    }

    UUID id() {
        return id;
    }

    UUID programme() {
        return programme;
    }

    int number() {
        return number;
    }

    RoundKind kind() {
        return kind;
    }

    RoundState state() {
        return state;
    }

    Step step() {
        return step;
    }

    int percent() {
        return percent;
    }

    long changes() {
        return changes;
    }

    long seed() {
        return seed;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    /** Null before it was worked out. */
    Outcome outcome() {
        return outcome;
    }
}
