package io.shipmate.matching.roundtables;

import io.shipmate.matching.engine.tables.Table;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One roundtable. Its circle opens with the facilitator's yes and enough members', and closes when it ends. */
@Entity
class Roundtable {

    @Id
    private UUID id;

    private UUID forming;
    private UUID circle;

    @Enumerated(EnumType.STRING)
    private RoundtableState state;

    @Column(name = "level_band")
    private Integer levelBand;

    @Column(name = "zone_band")
    private int zoneBand;

    private String language;

    /** How many things have happened to its circle. */
    private long changes;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    Roundtable() {}

    Roundtable(UUID forming, Table proposed) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        circle = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.forming = forming;
        state = RoundtableState.PREVIEW;
        levelBand = proposed.levelBand();
        zoneBand = proposed.zoneBand();
        language = proposed.language();
    }

    /** Its seats are offered from now on. */
    void offer() {
        state = RoundtableState.OFFERED;
    }

    /**
     * Takes note of who sits there now: the circle opens, or those in it change. Empty while there are not enough, or no
     * facilitator, for it to open.
     *
     * @param facilitator who has taken the facilitator's seat, or null
     */
    Optional<RoundtableEvent> seated(List<UUID> members, UUID facilitator, int fewest, Instant now) {
        requireNotEnded();
        if (state == RoundtableState.MEETING) {
            return Optional.of(new RoundtableEvent.Changed(id, circle, members, facilitator, ++changes, now));
        }
        if (facilitator == null || members.size() < fewest) {
            return Optional.empty();
        }
        state = RoundtableState.MEETING;
        openedAt = now;
        circle = UuidVersion7Strategy.INSTANCE.generateUuid(
                null); // as old as that: others tell by it what may be new to them
        return Optional.of(new RoundtableEvent.Opened(id, circle, members, facilitator, ++changes, now));
    }

    /** It is over; if its circle was open, that is told. */
    Optional<RoundtableEvent> end(List<UUID> members, UUID facilitator, Instant now) {
        requireNotEnded();
        var wasOpen = state == RoundtableState.MEETING;
        state = RoundtableState.ENDED;
        endedAt = now;
        return wasOpen
                ? Optional.of(new RoundtableEvent.Ended(id, circle, members, facilitator, ++changes, now))
                : Optional.empty();
    }

    void requireNotEnded() {
        if (state == RoundtableState.ENDED) {
            throw new RoundtableRefused.Ended();
        }
    }

    /** As the engine knows it. */
    Table table(List<UUID> members) {
        return new Table(levelBand, zoneBand, language, members, 0);
    }

    /** How many things have happened to its circle. */
    long changes() {
        return changes;
    }

    UUID id() {
        return id;
    }

    UUID forming() {
        return forming;
    }

    UUID circle() {
        return circle;
    }

    RoundtableState state() {
        return state;
    }

    String language() {
        return language;
    }

    /** Whether its circle is, or was, open. */
    boolean wasOpened() {
        return openedAt != null;
    }
}
