package io.shipmate.matching.rounds;

import io.shipmate.matching.programmes.Enrolled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Who works out which round. One replica has it, for a while that it keeps prolonging; when it is lost, the while ends and another one begins
 * again, with the same seed. A replica that was only slow finds that it has the round no more, and what it has worked out is dropped.
 */
@ApplicationScoped
class RoundJobs {

    private static final Logger LOG = Logger.getLogger(RoundJobs.class);

    private static final int LETTERS_AT_ONCE = 50;

    private final UUID replica = UUID.randomUUID();
    private final Rounds rounds;
    private final BuddyGroups groups;
    private final LeftOuts leftOuts;
    private final BuddyWishes wishes;
    private final Enrolled enrolled;
    private final Clock clock;
    private final Duration lease;

    RoundJobs(
            Rounds rounds,
            BuddyGroups groups,
            LeftOuts leftOuts,
            BuddyWishes wishes,
            Enrolled enrolled,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.rounds.lease", defaultValue = "PT30S") Duration lease) {
        this.rounds = rounds;
        this.groups = groups;
        this.leftOuts = leftOuts;
        this.wishes = wishes;
        this.enrolled = enrolled;
        this.clock = clock;
        this.lease = lease;
    }

    /** Takes on a round that nobody works on, if there is one. */
    @Transactional
    Optional<UUID> takeOn() {
        var now = clock.instant();
        return rounds.lockedToRun(now)
                .filter(round -> round.lease(replica, now, lease))
                .map(Round::id);
    }

    /** Says how far it is, and that this replica is still there. False if it is this replica's no more. */
    @Transactional
    boolean goesOn(UUID id, Step step, int percent) {
        var mine = rounds.lockedIfLeasedBy(id, replica);
        mine.ifPresent(round -> round.goesOn(step, percent, clock.instant().plus(lease)));
        return mine.isPresent();
    }

    /**
     * What was worked out, to be looked at; instead of what was before. Dropped if it is this replica's no more. The programme is locked, so that nobody is
     * written about who was erased meanwhile: whoever has left the programme is left out of it.
     */
    @Transactional
    void finish(UUID programme, UUID id, WorkedOut workedOut) {
        var still = enrolled.lock(programme).map(_ -> Set.copyOf(enrolled.peopleIn(programme)));
        var mine = rounds.lockedIfLeasedBy(id, replica);
        if (mine.isEmpty()) {
            LOG.infof("Round %s is another's by now", id);
            return;
        }
        groups.dropProposals(id);
        leftOuts.drop(id);
        write(mine.get(), workedOut, still.orElse(Set.of()));
        mine.get().preview(workedOut.outcome());
        LOG.infof("Round %s is worked out: %d groups", id, workedOut.groups().size());
    }

    private void write(Round round, WorkedOut workedOut, Set<UUID> still) {
        for (var group : workedOut.groups()) {
            if (still.containsAll(group.people())) {
                groups.persist(new BuddyGroup(round, group.people(), group.score()));
            }
        }
        workedOut.leftOut().forEach((person, reason) -> {
            if (still.contains(person)) {
                leftOuts.persist(new LeftOut(round.id(), person, reason));
            }
        });
    }

    /** Seals the letters of some groups, which would take long for all at once. False when there are none to seal. */
    @Transactional
    boolean prepareSome(UUID id) {
        var some = groups.withoutWishes(id, LETTERS_AT_ONCE);
        some.forEach(wishes::begin);
        return !some.isEmpty();
    }

    @Transactional
    void fail(UUID id) {
        rounds.lockedIfLeasedBy(id, replica).ifPresent(Round::fail);
    }

    /** What a run has worked out. */
    record WorkedOut(List<Group> groups, Map<UUID, LeftOut.Reason> leftOut, Outcome outcome) {

        /** Two people, or three, and the least of their scores. */
        record Group(List<UUID> people, int score) {}
    }
}
