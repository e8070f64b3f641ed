package io.shipmate.matching.rounds;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.matching.programmes.Enrolled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody does not want to go on with their buddies: of two it is over for both, of three the others go on. All stay in the programme, and who has nobody
 * gets somebody in its next round. No reason is asked.
 */
@ApplicationScoped
public class LeavingBuddies {

    private static final int TWO = 2;

    private final BuddyGroups groups;
    private final BuddyWishes wishes;
    private final Enrolled enrolled;
    private final Outbox outbox;
    private final Clock clock;

    LeavingBuddies(BuddyGroups groups, BuddyWishes wishes, Enrolled enrolled, Outbox outbox, Clock clock) {
        this.groups = groups;
        this.wishes = wishes;
        this.enrolled = enrolled;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Leaves a group, and shows it as it is to who has left. */
    @Transactional
    @Idempotent
    BuddyGroupView leave(UUID id, UUID person) {
        var group = lockedMine(id, person);
        if (group.stateFor(person) != BuddyGroupState.ACTIVE) {
            throw new RoundRefused.GroupEnded();
        }
        var buddies =
                group.members().stream().filter(one -> !one.equals(person)).toList();
        leave(group, person);
        return new BuddyGroupView(
                id,
                group.programme(),
                group.circle(),
                buddies,
                BuddyGroupState.ENDED,
                group.formedAt(),
                clock.instant(),
                null);
    }

    /** The groups of two that somebody is in now. */
    @Transactional
    public Set<UUID> pairsOf(UUID person) {
        return groups.activeOf(person).stream()
                .filter(group -> group.members().size() == TWO)
                .map(BuddyGroup::id)
                .collect(Collectors.toSet());
    }

    /** Ends a group of two that this person is in; does nothing if it is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letEnd(UUID id, UUID person) {
        var group = lockedMine(id, person);
        if (group.stateFor(person) == BuddyGroupState.ACTIVE && group.members().size() == TWO) {
            leave(id, person);
        }
    }

    /** The programme before its groups. */
    private BuddyGroup lockedMine(UUID id, UUID person) {
        enrolled.lock(groups.programmeOf(id));
        return groups.lockedMine(id, person);
    }

    /** Two of three go on; one of two is alone. A wish to keep going is over, too, by whichever door one leaves. The programme is locked, and the group. */
    void leave(BuddyGroup group, UUID person) {
        wishes.takeBack(group, person);
        if (group.members().size() > TWO) {
            outbox.publish(group.without(person, clock.instant()));
            groups.freePlace(group.id(), person);
        } else {
            outbox.publish(group.end(clock.instant()));
            groups.freePlaces(group.programme());
        }
    }
}
