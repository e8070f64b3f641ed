package io.shipmate.session.circles;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A circle as matching-service last told of it. News may come late, twice or in the wrong order. That of two buddies may become that of their
 * partnership: from then on the partnership alone says who is in it, and whether it rests or ends.
 */
@Entity
class Circle {

    /** Before every version that anything has. */
    static final long UNTOLD = -1;

    /** After every version: nothing changes it any more. */
    private static final long LAST = Long.MAX_VALUE;

    @Id
    private UUID id;

    /** What it is the circle of; partnership and buddy group both, if it was two buddies' first. */
    private UUID partnership;

    @Column(name = "buddy_group")
    private UUID buddyGroup;

    private UUID roundtable;
    private UUID facilitator;

    @Enumerated(EnumType.STRING)
    private CircleState state;

    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** The version of the partnership or roundtable that this copy is of. */
    private long version;

    /** The version of the buddy group that this copy is of. */
    @Column(name = "buddy_version")
    private long buddyVersion;

    /** Who is in it, and whoever has left a buddy group of three. */
    @ElementCollection
    @CollectionTable(name = "circle_member", joinColumns = @JoinColumn(name = "circle"))
    @Column(name = "person")
    private Set<UUID> people;

    /** Those of them who have left. */
    private UUID[] former;

    /** When one of three buddies left; null also while that news is on its way. */
    @Column(name = "shrunk_at")
    private Instant shrunkAt;

    /** The circle of three buddies in which the two were before. */
    @Column(name = "grown_from")
    private UUID grownFrom;

    Circle() {}

    /** The day on which it opened, which may be learned after later news. A partnership does not open again what was open to two buddies. */
    void opened(CircleNews.Told told) {
        if (buddyGroup == null || told.buddyGroup() != null) {
            openedAt = told.at();
        }
        if (told.grownFrom() != null) {
            grownFrom = told.grownFrom();
        }
    }

    /**
     * Takes over the state that the partnership or roundtable has from a version on. What a clock says plays no part: two replicas of
     * matching-service need not agree about the time.
     *
     * @return false, with nothing changed, when this version or a later one is known already
     */
    boolean becomes(CircleState newState, LocalDate until, long newVersion) {
        if (newVersion <= version) {
            return false;
        }
        state = newState;
        pausedUntil = until;
        version = newVersion;
        return true;
    }

    /**
     * Believes an answer if it is of a later version than is known. It says less than the event of its version (not until
     * when it pauses), so that event is still heard, and every one behind it.
     *
     * @return whether it was believed
     */
    boolean assume(CircleState answered, long answeredVersion) {
        if (partnership == null && buddyGroup != null) {
            if (answeredVersion <= buddyVersion) {
                return false;
            }
            buddyVersion = answeredVersion - 1;
        } else if (answeredVersion <= version) {
            return false;
        } else {
            version = answeredVersion - 1;
        }
        state = answered;
        return true;
    }

    /**
     * Takes over who is in the buddy group from a version on. Whoever was ever named and is not any more has left; the others' partnership, once there is
     * one, lets nobody in again.
     *
     * @return whether this is news: late and repeated news says nothing of the state
     */
    boolean buddiesAre(UUID group, Set<UUID> named, long newVersion) {
        buddyGroup = group;
        var staying = newVersion > buddyVersion && partnership == null ? named : Set.copyOf(members());
        people.addAll(named);
        former = without(people, staying);
        if (newVersion <= buddyVersion) {
            return false;
        }
        buddyVersion = newVersion;
        return true;
    }

    /** One of three buddies left at this moment. It happens once: of two who are left, neither can leave the other behind. */
    void shrank(Instant at) {
        shrunkAt = at;
    }

    /** Follows its buddy group, until it is a partnership's. */
    boolean isOnlyOfBuddies() {
        return partnership == null && buddyGroup != null;
    }

    /** Goes on, or ends, with its buddy group. */
    void goesWithBuddies(CircleState newState) {
        state = newState;
    }

    /**
     * Of two buddies: it is their partnership's from now on, whoever has left.
     *
     * @return false if it was a partnership's before, or never anything else
     */
    boolean growsInto(UUID newPartnership, Set<UUID> partners) {
        if (partnership != null || buddyVersion == LAST) {
            return false;
        }
        partnership = newPartnership;
        people.addAll(partners);
        former = without(people, partners);
        return true;
    }

    private static UUID[] without(Collection<UUID> all, Set<UUID> some) {
        return all.stream().filter(one -> !some.contains(one)).sorted().toArray(UUID[]::new);
    }

    /**
     * Of a roundtable: who belongs to it now.
     *
     * @param newFacilitator who leads it, or null
     */
    void isOf(Set<UUID> everybody, UUID newFacilitator) {
        people.retainAll(everybody);
        people.addAll(everybody);
        facilitator = everybody.contains(newFacilitator) ? newFacilitator : null;
    }

    /** Whether it is a roundtable's, which goes on when one of many is gone. */
    boolean isOfRoundtable() {
        return roundtable != null;
    }

    /**
     * Takes somebody out who is to be forgotten.
     *
     * @return whether it is over by that: a circle of one is, unless it is a roundtable's
     */
    boolean forget(UUID person) {
        people.remove(person);
        former = without(List.of(former), Set.of(person));
        facilitator = person.equals(facilitator) ? null : facilitator;
        if (isOfRoundtable() || members().size() > 1) {
            return false;
        }
        state = CircleState.ENDED;
        pausedUntil = null;
        version = LAST;
        buddyVersion = LAST;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID partnership() {
        return partnership;
    }

    UUID buddyGroup() {
        return buddyGroup;
    }

    UUID roundtable() {
        return roundtable;
    }

    UUID facilitator() {
        return facilitator;
    }

    CircleState state() {
        return state;
    }

    LocalDate pausedUntil() {
        return pausedUntil;
    }

    Instant openedAt() {
        return openedAt;
    }

    UUID grownFrom() {
        return grownFrom;
    }

    /** Whether the person is in it, or was. */
    boolean has(UUID person) {
        return people.contains(person);
    }

    /** Whether the person was in it and is not any more. */
    boolean hasLeft(UUID person) {
        return Arrays.asList(former).contains(person);
    }

    /** Until when those who have left could read what was shared. */
    Instant leftAt() {
        return shrunkAt == null ? openedAt : shrunkAt;
    }

    /** Who is in it. */
    List<UUID> members() {
        return people.stream().filter(one -> !hasLeft(one)).sorted().toList();
    }

    /** Who is in it, and who was. */
    List<UUID> everybody() {
        return people.stream().sorted().toList();
    }
}
