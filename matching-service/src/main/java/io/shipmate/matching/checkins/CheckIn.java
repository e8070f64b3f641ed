package io.shipmate.matching.checkins;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What somebody is asked about a partnership, a buddy or a seat of theirs. Whether and what they have answered is here only sealed, and equally long whatever it is. */
@Entity
@Table(name = "check_in")
class CheckIn {

    @Id
    private UUID id;

    private UUID partnership;

    @Column(name = "buddy_group")
    private UUID buddyGroup;

    private UUID seat;
    private UUID person;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    private byte[] answer;

    CheckIn() {}

    CheckIn(Bond bond, UUID person, Instant askedAt, Instant closesAt) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        partnership = bond.idIf(Bond.Kind.PARTNERSHIP);
        buddyGroup = bond.idIf(Bond.Kind.BUDDY_GROUP);
        seat = bond.idIf(Bond.Kind.SEAT);
        this.person = person;
        this.askedAt = askedAt;
        this.closesAt = closesAt;
    }

    /** Keeps what was answered, sealed. */
    void keep(byte[] sealed) {
        answer = sealed.clone();
    }

    UUID id() {
        return id;
    }

    Bond bond() {
        return Bond.of(partnership, buddyGroup, seat);
    }

    UUID person() {
        return person;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    byte[] answer() {
        return answer.clone();
    }
}
