package io.shipmate.matching.rounds;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody for whom a round found nobody, and why in public words. */
@Entity
@Table(name = "round_left_out")
@IdClass(LeftOut.Key.class)
class LeftOut {

    /** Of one round, of one person. */
    record Key(UUID round, UUID person) {}

    @Id
    private UUID round;

    @Id
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    LeftOut() {}

    LeftOut(UUID round, UUID person, Reason reason) {
        this.round = round;
        this.person = person;
        this.reason = reason;
    }

    /** Why somebody has nobody. Whatever private thing takes part, it reads {@link #NOBODY_FITTING}, and so does much that is not private. */
    enum Reason {
        LEVEL,
        REPORTING_LINE,
        HOURS,
        LANGUAGE,
        ODD_NUMBER,
        NOBODY_FITTING
    }

    UUID round() {
        return round;
    }

    UUID person() {
        return person;
    }

    Reason reason() {
        return reason;
    }
}
