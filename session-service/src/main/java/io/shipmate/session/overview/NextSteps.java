package io.shipmate.session.overview;

import io.shipmate.session.scheduling.SessionState;
import io.shipmate.session.scheduling.SessionView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What somebody could do now in an active circle: sign first, then say whether the last session took place, then answer
 * and meet in the order of time; else propose something.
 */
final class NextSteps {

    private NextSteps() {}

    /**
     * @param signed whether the person has signed the current agreement
     * @param sessions what is proposed or planned in the circle, the earliest first
     */
    static List<NextStep> of(UUID person, boolean signed, List<SessionView> sessions, Instant now) {
        var steps = new ArrayList<NextStep>();
        if (!signed) {
            steps.add(new NextStep(NextStep.Kind.SIGN_AGREEMENT, null));
        }
        var alive = 0;
        var lastBegun =
                sessions.stream().filter(session -> hasBegun(session, now)).reduce((_, later) -> later);
        lastBegun.ifPresent(session -> steps.add(new NextStep(NextStep.Kind.SAY_WHETHER_HELD, session.id())));
        for (var session : sessions) {
            if (session.state() == SessionState.PLANNED) {
                if (!hasBegun(session, now)) {
                    alive++;
                    steps.add(new NextStep(NextStep.Kind.MEET, session.id()));
                }
            } else if (isOnTheTable(session, now)) {
                alive++;
                if (session.slots().stream().noneMatch(slot -> slot.yes().contains(person))) {
                    steps.add(new NextStep(NextStep.Kind.ANSWER_SLOTS, session.id()));
                }
            }
        }
        if (alive == 0) {
            steps.add(new NextStep(NextStep.Kind.PROPOSE_SESSION, null));
        }
        return steps;
    }

    private static boolean hasBegun(SessionView session, Instant now) {
        return session.state() == SessionState.PLANNED && !session.start().isAfter(now);
    }

    private static boolean isOnTheTable(SessionView session, Instant now) {
        return session.slots().stream().anyMatch(slot -> slot.start().isAfter(now));
    }
}
