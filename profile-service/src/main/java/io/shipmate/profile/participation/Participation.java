package io.shipmate.profile.participation;

import io.shipmate.kit.problem.Invalid;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
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
    private static final int LONGEST_PAUSE_YEARS = 2;

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

    /**
     * What somebody chose, on top of what they chose before.
     *
     * @param today the day in the person's own zone
     * @throws ParticipationRefused if the house norms are not accepted, or there is nothing to pause
     * @throws Invalid if the end of a pause is missing, over, too far away, or there without a pause
     */
    public Participation changed(ChangeParticipation choice, LocalDate today, Instant now) {
        requireEndOfPause(choice, today);
        var accepted =
                houseNormsAccepted == null && Boolean.TRUE.equals(choice.acceptHouseNorms()) ? now : houseNormsAccepted;
        if (choice.status() == ParticipationStatus.IN && accepted == null) {
            throw new ParticipationRefused.HouseNormsNotAccepted();
        }
        if (choice.status() == ParticipationStatus.PAUSED && status == ParticipationStatus.OUT) {
            throw new ParticipationRefused.NotTakingPart();
        }
        return new Participation(
                choice.status(),
                choice.until(),
                choice.openTo() == null
                        ? openTo
                        : choice.openTo().stream().distinct().toList(),
                choice.capacity() == null ? capacity : choice.capacity(),
                choice.languages() == null ? languages : tidy(choice.languages()),
                accepted);
    }

    private static void requireEndOfPause(ChangeParticipation choice, LocalDate today) {
        var until = choice.until();
        if (choice.status() != ParticipationStatus.PAUSED) {
            if (until != null) {
                throw Invalid.at("/until", "goes with PAUSED only");
            }
        } else if (until == null) {
            throw Invalid.at("/until", "a pause needs a day on which it ends");
        } else if (!until.isAfter(today)) {
            throw Invalid.at("/until", "must be after today");
        } else if (until.isAfter(today.plusYears(LONGEST_PAUSE_YEARS))) {
            throw Invalid.at("/until", "must be within " + LONGEST_PAUSE_YEARS + " years");
        }
    }

    private static List<String> tidy(List<String> languages) {
        var tidied = new LinkedHashSet<String>();
        for (var i = 0; i < languages.size(); i++) {
            var place = "/languages/" + i;
            tidied.add(LanguageTag.tidy(languages.get(i))
                    .orElseThrow(() -> Invalid.at(place, "must be a language tag, such as de or pt-BR")));
        }
        return List.copyOf(tidied);
    }

    /** The same person not taking part any more. */
    public Participation ended() {
        return new Participation(ParticipationStatus.OUT, null, openTo, capacity, languages, houseNormsAccepted);
    }

    /** The same person taking part again after a pause. */
    public Participation resumed() {
        return new Participation(ParticipationStatus.IN, null, openTo, capacity, languages, houseNormsAccepted);
    }
}
