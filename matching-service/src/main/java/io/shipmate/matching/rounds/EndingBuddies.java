package io.shipmate.matching.rounds;

import io.shipmate.kit.outbox.Outbox;
import io.shipmate.matching.programmes.LeftProgramme;
import io.shipmate.matching.programmes.ProgrammeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * What becomes of buddy groups when their programme ends or somebody leaves it. Nobody loses what was shared: a circle stays readable, and where two keep
 * going it goes on. The programme is locked.
 */
@ApplicationScoped
class EndingBuddies {

    private final Rounds rounds;
    private final BuddyGroups groups;
    private final LeftOuts leftOuts;
    private final LeavingBuddies leaving;
    private final Outbox outbox;
    private final Clock clock;

    EndingBuddies(
            Rounds rounds, BuddyGroups groups, LeftOuts leftOuts, LeavingBuddies leaving, Outbox outbox, Clock clock) {
        this.rounds = rounds;
        this.groups = groups;
        this.leftOuts = leftOuts;
        this.leaving = leaving;
        this.outbox = outbox;
        this.clock = clock;
    }

    void on(@Observes ProgrammeOver over) {
        groups.lockedActive(over.programme()).forEach(this::end);
        groups.freePlaces(over.programme());
        rounds.lockedOpen(over.programme()).ifPresent(this::giveUp);
    }

    private void end(BuddyGroup group) {
        outbox.publish(group.end(clock.instant()));
    }

    private void giveUp(Round round) {
        round.discard();
        groups.dropProposals(round.id());
        leftOuts.drop(round.id());
    }

    void on(@Observes LeftProgramme left) {
        groups.lockedActive(left.programme(), left.person()).ifPresent(group -> leaving.leave(group, left.person()));
    }
}
