package io.shipmate.matching.programmes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One programme. Whoever changes who is in it locks it first, so its places are given to one at a time. */
@Entity
class Programme {

    @Id
    private UUID id;

    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private Task task;

    @Enumerated(EnumType.STRING)
    private Admission admission;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String zone;
    private int places;

    @Enumerated(EnumType.STRING)
    private ProgrammeState state;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    Programme() {}

    /** A draft. */
    Programme(DescribeProgramme described) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        state = ProgrammeState.DRAFT;
        describe(described);
    }

    /** Describes it anew. What people have joined stays what it is for: the task is changed in a draft only. */
    final void describe(DescribeProgramme described) {
        if (state == ProgrammeState.ENDED || (state != ProgrammeState.DRAFT && task != described.task())) {
            throw new ProgrammeRefused.StateInTheWay(state);
        }
        name = described.name();
        description = described.description();
        task = described.task();
        admission = described.admission();
        startsOn = described.startsOn();
        endsOn = described.endsOn();
        zone = described.zone();
        places = described.places();
        endsAt = endsOn.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    ProgrammeEvent.Opened open(Instant now) {
        require(ProgrammeState.DRAFT);
        state = ProgrammeState.ENROLLING;
        return new ProgrammeEvent.Opened(id, now);
    }

    ProgrammeEvent.Started start(Instant now) {
        require(ProgrammeState.ENROLLING);
        state = ProgrammeState.RUNNING;
        return new ProgrammeEvent.Started(id, now);
    }

    /** Ends it; one that nobody may join any more because it is called off ends, too. */
    ProgrammeEvent.Ended end(Instant now) {
        if (!isOpen()) {
            throw new ProgrammeRefused.StateInTheWay(state);
        }
        state = ProgrammeState.ENDED;
        endedAt = now;
        return new ProgrammeEvent.Ended(id, now);
    }

    /** Goes on in this state only. */
    void require(ProgrammeState required) {
        if (state != required) {
            throw new ProgrammeRefused.StateInTheWay(state);
        }
    }

    /** Whether people are in it or may join. */
    boolean isOpen() {
        return state == ProgrammeState.ENROLLING || state == ProgrammeState.RUNNING;
    }

    /** Whether its last day is over. */
    boolean isOverAt(Instant now) {
        return !endsAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    Task task() {
        return task;
    }

    Admission admission() {
        return admission;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String zone() {
        return zone;
    }

    int places() {
        return places;
    }

    ProgrammeState state() {
        return state;
    }

    Instant endedAt() {
        return endedAt;
    }
}
