package io.shipmate.session.circles;

import io.shipmate.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Learning of a circle before its event is here: matching-service is asked, and believed until the event comes.
 *
 * <p>Nobody can find out in this way which circles there are. Whoever is not in a circle as far as is known here is treated
 * alike whether it is known or not: the same question, the same wait, the same answer. And a question costs the caller a
 * part of a small budget, so that nobody can use up what all others need.
 */
@ApplicationScoped
class LearningOfCircles {

    /** News that is older has arrived, or is not worth a member's wait. */
    private static final Duration NEW = Duration.ofHours(6);

    /** How far ahead the clock of whoever made the id may be. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final int TIME_ORDERED = 7;
    private static final int BITS_BEHIND_THE_TIME = 16;

    private final ArrivedCircles arrived;
    private final Caller caller;
    private final MatchingClient matching;
    private final Questions questions;
    private final Clock clock;

    LearningOfCircles(
            ArrivedCircles arrived, Caller caller, MatchingClient matching, Questions questions, Clock clock) {
        this.arrived = arrived;
        this.caller = caller;
        this.matching = matching;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Makes the circle known here if it is new and the caller is in it. Otherwise nothing changes, and what comes next
     * refuses the caller.
     *
     * @throws CircleRefused.CannotTell when matching-service cannot be asked, or the caller has asked too often
     */
    void learn(UUID circle) {
        var now = clock.instant();
        if (!isNew(circle, now)) {
            return;
        }
        var person = caller.knownPerson();
        if (person.isEmpty() || arrived.has(circle, person.get())) {
            return;
        }
        if (!questions.mayAsk(person.get(), now)) {
            throw new CircleRefused.CannotTell();
        }
        matching.circle(circle)
                .filter(answer -> answer.asToldAt(now).everybody().contains(person.get()))
                .ifPresent(arrived::believe);
    }

    /** Ids of circles are UUIDv7: they begin with the milliseconds of their making. */
    private static boolean isNew(UUID circle, Instant now) {
        if (circle.version() != TIME_ORDERED) {
            return false;
        }
        var made = Instant.ofEpochMilli(circle.getMostSignificantBits() >>> BITS_BEHIND_THE_TIME);
        return made.isAfter(now.minus(NEW)) && made.isBefore(now.plus(AHEAD));
    }
}
