package io.shipmate.matching.roundtables;

import io.shipmate.matching.engine.tables.Seating;
import io.shipmate.matching.engine.tables.Sizes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One go at making roundtables. What it comes to depends on its seed and on who takes part, not on when or where it is worked out. */
@Entity
@Table(name = "roundtable_forming")
class Forming {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private FormingState state;

    private int fewest;
    private int preferred;
    private int most;
    private long seed;

    /** Rises each time it is worked out anew. */
    private int run;

    /** Per mille. */
    private int progress;

    @Column(name = "worked_until")
    private Instant workedUntil;

    private UUID rotates;
    private int people;
    private int mean;
    private int lowest;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    Forming() {}

    /** @param rotates the forming whose people are mixed anew, or null */
    Forming(String name, Sizes sizes, UUID rotates, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.name = name;
        this.rotates = rotates;
        state = FormingState.FORMING;
        fewest = sizes.fewest();
        preferred = sizes.preferred();
        most = sizes.most();
        seed = id.getLeastSignificantBits();
        run = 1;
        madeAt = now;
    }

    /** A replica is at it until then, unless it says so again. */
    void workedOnUntil(Instant until) {
        workedUntil = until;
    }

    void progressed(int perMille, Instant until) {
        progress = perMille;
        workedUntil = until;
    }

    /** It can be looked at. */
    void worked(Seating seating, int considered) {
        state = FormingState.PREVIEW;
        progress = 1_000;
        workedUntil = null;
        people = considered;
        mean = seating.mean();
        lowest = seating.lowest();
    }

    void again() {
        requireState(FormingState.PREVIEW);
        state = FormingState.FORMING;
        progress = 0;
        run++;
    }

    void open(Instant now) {
        requireState(FormingState.PREVIEW);
        state = FormingState.OPEN;
        openedAt = now;
    }

    void end(Instant now) {
        if (state == FormingState.ENDED) {
            throw new RoundtableRefused.FormingIs(state);
        }
        state = FormingState.ENDED;
        endedAt = now;
    }

    void requireState(FormingState required) {
        if (state != required) {
            throw new RoundtableRefused.FormingIs(state);
        }
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    FormingState state() {
        return state;
    }

    Sizes sizes() {
        return new Sizes(fewest, preferred, most);
    }

    long seed() {
        return seed;
    }

    int run() {
        return run;
    }

    int progress() {
        return progress;
    }

    UUID rotates() {
        return rotates;
    }

    int people() {
        return people;
    }

    int mean() {
        return mean;
    }

    int lowest() {
        return lowest;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
