package io.shipmate.profile.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Somebody's choice to take part, and on which terms.
 *
 * @param status IN, PAUSED or OUT
 * @param pausedUntil the first day of taking part again, in the person's own zone; only while PAUSED
 * @param openTo what the person may be asked for, without repetition
 * @param capacity with how many people they want to be in partnership at a time
 * @param languages the languages they want to talk in, as BCP 47 tags; empty means the one that the HRIS knows
 * @param houseNormsAccepted when they accepted the house norms; kept when they go OUT
 */
@Embeddable
public record Participation(
        @Enumerated(EnumType.STRING) @Column(name = "participation")
        ParticipationStatus status,

        LocalDate pausedUntil,
        @JdbcTypeCode(SqlTypes.JSON) List<OpenTo> openTo,
        int capacity,
        @JdbcTypeCode(SqlTypes.JSON) List<String> languages,
        Instant houseNormsAccepted) {

    private static final int USUAL_CAPACITY = 2;

    /** How everybody starts: OUT. */
    public static Participation out() {
        return new Participation(
                ParticipationStatus.OUT, null, List.of(OpenTo.PARTNERSHIP), USUAL_CAPACITY, List.of(), null);
    }

    /** Whether the person takes part right now. */
    public boolean isIn() {
        return status == ParticipationStatus.IN;
    }

    /** Whether a pause is over on this day in the person's zone. */
    public boolean pauseIsOver(LocalDate today) {
        return status == ParticipationStatus.PAUSED && !pausedUntil.isAfter(today);
    }

    /** The same person taking part again after a pause. */
    public Participation resumed() {
        return new Participation(ParticipationStatus.IN, null, openTo, capacity, languages, houseNormsAccepted);
    }
}
