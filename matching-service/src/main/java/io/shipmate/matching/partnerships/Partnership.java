package io.shipmate.matching.partnerships;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One symmetric partnership. A pause ends by itself: whoever looks after its day sees it active again. */
@Entity
class Partnership {

    @Id
    private UUID id;

    private UUID circle;
    private UUID first;
    private UUID second;

    @Enumerated(EnumType.STRING)
    private PartnershipState state;

    @Column(name = "formed_at")
    private Instant formedAt;

    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    @Column(name = "resumes_at")
    private Instant resumesAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** Rests because one of the two has left, until both want it to go on. */
    @Column(name = "awaits_both")
    private boolean awaitsBoth;

    /** How many things have happened to it. The row's version is none: two things in one transaction raise it once. */
    private long changes;

    @Version
    private long version;

    Partnership() {}

    /** Two different people in any order, in a circle of their own. */
    Partnership(UUID one, UUID other, Instant now) {
        this(one, other, UuidVersion7Strategy.INSTANCE.generateUuid(null), now);
    }

    /** Two who have been in this circle already, and nobody else. */
    Partnership(UUID one, UUID other, UUID circle, Instant now) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A partnership takes two");
        }
        // As text, because the database compares ids without a sign and Java with one.
        var inOrder = one.toString().compareTo(other.toString()) < 0;
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.circle = circle;
        first = inOrder ? one : other;
        second = inOrder ? other : one;
        state = PartnershipState.ACTIVE;
        formedAt = now;
        changes = 1;
    }

    PartnershipEvent.Formed formed() {
        return formedFrom(null);
    }

    /** Formed by two of the people of another circle, whose own words may come along. */
    PartnershipEvent.Formed formedFrom(UUID earlierCircle) {
        return new PartnershipEvent.Formed(id, circle, members(), earlierCircle, changes, formedAt);
    }

    /**
     * Lets it rest.
     *
     * @param until the day on which it goes on by itself, or null: until one of the two resumes it
     * @param zone where that day begins
     */
    PartnershipEvent.Paused pause(LocalDate until, ZoneId zone, Instant now) {
        requireState(PartnershipState.ACTIVE, now);
        state = PartnershipState.PAUSED;
        pausedUntil = until;
        resumesAt = until == null ? null : until.atStartOfDay(zone).toInstant();
        return new PartnershipEvent.Paused(id, circle, members(), until, ++changes, now);
    }

    PartnershipEvent.Resumed resume(Instant now) {
        requireState(PartnershipState.PAUSED, now);
        if (awaitsBoth) {
            throw new PartnershipRefused.AwaitsBoth();
        }
        return goOn(now);
    }

    /** Lets it rest without an end, whatever it did before, because one of the two has left. Empty if it did so already. */
    Optional<PartnershipEvent.Paused> restUntilBothAgree(Instant now) {
        awaitsBoth = true;
        var restsAlready = state == PartnershipState.PAUSED && pausedUntil == null;
        state = PartnershipState.PAUSED;
        forgetPause();
        return restsAlready
                ? Optional.empty()
                : Optional.of(new PartnershipEvent.Paused(id, circle, members(), null, ++changes, now));
    }

    /** Goes on because both have said yes. */
    PartnershipEvent.Resumed goOnTogether(Instant now) {
        requireAwaitingBoth(now);
        return goOn(now);
    }

    /** The one who had left is back: it rests like any other, and either may resume it. */
    void needsNoAgreement() {
        awaitsBoth = false;
    }

    /** Goes on if it rests because one of the two has left; says what it does otherwise. */
    void requireAwaitingBoth(Instant now) {
        requireState(PartnershipState.PAUSED, now);
        if (!awaitsBoth) {
            throw new PartnershipRefused.NeedsNoAgreement();
        }
    }

    /** Goes on if the pause's day has come. */
    Optional<PartnershipEvent.Resumed> wake(Instant now) {
        return pauseIsOver(now) ? Optional.of(goOn(now)) : Optional.empty();
    }

    PartnershipEvent.Ended end(Instant now) {
        if (state == PartnershipState.ENDED) {
            throw new PartnershipRefused.Ended();
        }
        state = PartnershipState.ENDED;
        endedAt = now;
        awaitsBoth = false;
        forgetPause();
        return new PartnershipEvent.Ended(id, circle, members(), ++changes, now);
    }

    private PartnershipEvent.Resumed goOn(Instant now) {
        state = PartnershipState.ACTIVE;
        awaitsBoth = false;
        forgetPause();
        return new PartnershipEvent.Resumed(id, circle, members(), ++changes, now);
    }

    private void forgetPause() {
        pausedUntil = null;
        resumesAt = null;
    }

    private void requireState(PartnershipState required, Instant now) {
        var current = stateAt(now);
        if (current != required) {
            throw switch (current) {
                case ENDED -> new PartnershipRefused.Ended();
                case PAUSED -> new PartnershipRefused.Paused();
                case ACTIVE -> new PartnershipRefused.Active();
            };
        }
    }

    private boolean pauseIsOver(Instant now) {
        return state == PartnershipState.PAUSED && resumesAt != null && !resumesAt.isAfter(now);
    }

    /** The state as it is to be seen at this moment. */
    PartnershipState stateAt(Instant now) {
        return pauseIsOver(now) ? PartnershipState.ACTIVE : state;
    }

    /** The day on which a pause ends, null without one. */
    LocalDate pausedUntilAt(Instant now) {
        return stateAt(now) == PartnershipState.PAUSED ? pausedUntil : null;
    }

    boolean awaitsBoth() {
        return awaitsBoth;
    }

    UUID id() {
        return id;
    }

    UUID circle() {
        return circle;
    }

    List<UUID> members() {
        return List.of(first, second);
    }

    boolean isMember(UUID person) {
        return first.equals(person) || second.equals(person);
    }

    UUID partnerOf(UUID person) {
        return first.equals(person) ? second : first;
    }

    /** Rises with each thing that happens to it. */
    long changes() {
        return changes;
    }

    Instant formedAt() {
        return formedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
