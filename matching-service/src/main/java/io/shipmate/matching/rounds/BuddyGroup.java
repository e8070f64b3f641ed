package io.shipmate.matching.rounds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Two people, or three, who are buddies in a programme. Changed under the programme's lock. */
@Entity
@Table(name = "buddy_group")
class BuddyGroup {

    @Id
    private UUID id;

    private UUID programme;
    private UUID round;
    private UUID circle;
    private UUID[] people;

    /** Who has left the two others, or null: of two nobody leaves, their group ends. */
    private UUID former;

    @Column(name = "left_at")
    private Instant leftAt;

    @Enumerated(EnumType.STRING)
    private BuddyGroupState state;

    /** The least mutual score of two of them, in micro-points; for figures and words only. */
    private int score;

    /** Two who were buddies have become partners in this circle: it goes on when the group ends. */
    private boolean kept;

    @Column(name = "formed_at")
    private Instant formedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private long changes;

    @Version
    private long version;

    BuddyGroup() {}

    /** A proposal. */
    BuddyGroup(Round round, List<UUID> members, int score) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        programme = round.programme();
        this.round = round.id();
        circle = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        people = members.toArray(UUID[]::new);
        this.score = score;
        state = BuddyGroupState.PROPOSED;
    }

    /** They begin. Their circle is as old as that: by its id others can tell that it may be new to them. */
    BuddyGroupEvent.Formed form(Instant now) {
        state = BuddyGroupState.ACTIVE;
        circle = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        formedAt = now;
        return new BuddyGroupEvent.Formed(id, circle, programme, members(), ++changes, now);
    }

    BuddyGroupEvent.Ended end(Instant now) {
        state = BuddyGroupState.ENDED;
        endedAt = now;
        return new BuddyGroupEvent.Ended(id, circle, programme, members(), kept, ++changes, now);
    }

    /** It stays as it is in a later round. */
    void belongsTo(Round later) {
        round = later.id();
    }

    /** One of three leaves; the two others go on. */
    BuddyGroupEvent.Shrunk without(UUID person, Instant now) {
        former = person;
        leftAt = now;
        people = Arrays.stream(people).filter(one -> !one.equals(person)).toArray(UUID[]::new);
        return new BuddyGroupEvent.Shrunk(id, circle, programme, members(), ++changes, now);
    }

    /** Nobody remembers that this one was in it. */
    void forget(UUID person) {
        people = Arrays.stream(people).filter(one -> !one.equals(person)).toArray(UUID[]::new);
        if (person.equals(former)) {
            former = null;
            leftAt = null;
        }
    }

    /** All who were in it are forgotten. */
    boolean isNobodys() {
        return people.length == 0 && former == null;
    }

    /** Its circle goes on as a partnership's. */
    void keepCircle() {
        kept = true;
    }

    boolean has(UUID person) {
        return Arrays.asList(people).contains(person);
    }

    /** Also if they have left the others. */
    boolean hasHad(UUID person) {
        return has(person) || person.equals(former);
    }

    /** Who has left the two others, and whom both are no buddies of any more. */
    Optional<UUID> former() {
        return Optional.ofNullable(former);
    }

    /** When it was over for {@link #former()}; null if nobody has left the others. */
    Instant leftAt() {
        return leftAt;
    }

    /** What it is to one of those who are or were in it. */
    BuddyGroupState stateFor(UUID person) {
        return person.equals(former) ? BuddyGroupState.ENDED : state;
    }

    /** Since when it is over to one of those who are or were in it; null while it is not. */
    Instant endedAtFor(UUID person) {
        return person.equals(former) ? leftAt : endedAt;
    }

    List<UUID> members() {
        return List.of(people);
    }

    UUID id() {
        return id;
    }

    UUID programme() {
        return programme;
    }

    UUID round() {
        return round;
    }

    UUID circle() {
        return circle;
    }

    /** How many things have happened to it. */
    long changes() {
        return changes;
    }

    BuddyGroupState state() {
        return state;
    }

    int score() {
        return score;
    }

    boolean isKept() {
        return kept;
    }

    Instant formedAt() {
        return formedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
