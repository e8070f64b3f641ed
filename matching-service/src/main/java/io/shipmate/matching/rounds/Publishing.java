package io.shipmate.matching.rounds;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.matching.engine.Cohort;
import io.shipmate.matching.programmes.Enrolled;
import io.shipmate.matching.programmes.ProgrammeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets the groups of a preview begin, all at once or none. Whoever is together and stays so keeps their group and its circle; the other groups end.
 */
@ApplicationScoped
class Publishing {

    private static final Logger LOG = Logger.getLogger(Publishing.class);

    private final Rounds rounds;
    private final BuddyGroups groups;
    private final LeftOuts leftOuts;
    private final BuddyWishes wishes;
    private final Gathering gathering;
    private final Enrolled enrolled;
    private final RoundViews views;
    private final Outbox outbox;
    private final Clock clock;

    Publishing(
            Rounds rounds,
            BuddyGroups groups,
            LeftOuts leftOuts,
            BuddyWishes wishes,
            Gathering gathering,
            Enrolled enrolled,
            RoundViews views,
            Outbox outbox,
            Clock clock) {
        this.rounds = rounds;
        this.groups = groups;
        this.leftOuts = leftOuts;
        this.wishes = wishes;
        this.gathering = gathering;
        this.enrolled = enrolled;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    RoundView publish(UUID programme, UUID id) {
        var standing = enrolled.lock(programme).orElseThrow(RoundRefused.ProgrammeUnknown::new);
        var round = rounds.locked(programme, id);
        if (standing.state() != ProgrammeState.RUNNING) {
            throw new RoundRefused.ProgrammeInTheWay(standing.state());
        }
        round.publish(clock.instant());
        var proposed = groups.ofRound(id);
        requireStillFine(round, proposed);
        begin(round, proposed, endOthers(round, proposed));
        tellTheRest(round);
        outbox.publish(new RoundEvent.Published(id, programme, clock.instant()));
        LOG.infof("Round %s published", id);
        return views.of(round);
    }

    /** Everybody in it is in the preview, and all groups are still allowed; what is not, is not said. */
    private void requireStillFine(Round round, List<BuddyGroup> proposed) {
        var gathered = gathering.gather(round.id());
        var covered = new HashSet<UUID>();
        proposed.forEach(group -> covered.addAll(group.members()));
        leftOuts.ofRound(round.id()).forEach(one -> covered.add(one.person()));
        if (!covered.equals(new HashSet<>(gathered.people())) || !allAllowed(gathered, proposed)) {
            throw new RoundRefused.OutOfDate();
        }
    }

    private static boolean allAllowed(Gathered gathered, List<BuddyGroup> proposed) {
        var cohort = Cohort.of(gathered.pool(), gathered.people(), gathered.suppressed());
        Map<UUID, Integer> numbers = new HashMap<>();
        for (var person : gathered.people()) {
            numbers.put(person, numbers.size());
        }
        for (var group : proposed) {
            for (var one : group.members()) {
                var allowed = cohort.allowedWith(numbers.get(one));
                var allOthers = group.members().stream()
                        .allMatch(other -> other.equals(one) || allowed.get(numbers.get(other)));
                if (!allOthers) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Ends the groups that there are, but for those of a repair that stay as they are; the latter, by their people. */
    private Map<Set<UUID>, BuddyGroup> endOthers(Round round, List<BuddyGroup> proposed) {
        var wanted = new HashSet<Set<UUID>>();
        proposed.forEach(group -> wanted.add(Set.copyOf(group.members())));
        var staying = new HashMap<Set<UUID>, BuddyGroup>();
        for (var group : groups.lockedActive(round.programme())) {
            var people = Set.copyOf(group.members());
            if (round.kind() == RoundKind.REPAIR && wanted.contains(people)) {
                staying.put(people, group);
            } else {
                outbox.publish(group.end(clock.instant()));
            }
        }
        return staying;
    }

    /**
     * The letters first: the job may still be writing some. Whoever writes one holds on to its group, and a group that begins gets a new circle, which waits for
     * that; the other way round the two would wait for one another.
     */
    private void begin(Round round, List<BuddyGroup> proposed, Map<Set<UUID>, BuddyGroup> staying) {
        groups.withoutWishes(round.id(), proposed.size()).forEach(wishes::begin);
        var now = clock.instant();
        for (var group : proposed) {
            var stays = staying.get(Set.copyOf(group.members()));
            if (stays == null) {
                outbox.publish(group.form(now));
            } else {
                groups.delete(group);
                stays.belongsTo(round);
            }
        }
        groups.freePlaces(round.programme());
        groups.takePlaces(round.id());
    }

    private void tellTheRest(Round round) {
        for (var one : leftOuts.ofRound(round.id())) {
            outbox.publish(new RoundEvent.LeftOut(round.id(), round.programme(), one.person(), clock.instant()));
        }
    }
}
