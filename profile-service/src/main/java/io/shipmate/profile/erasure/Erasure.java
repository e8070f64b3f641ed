package io.shipmate.profile.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An erasure and who has carried it out. It knows whose it is only as long as somebody has to be asked again; then a keyed hash
 * is left, by which nobody finds the person.
 */
@Entity
class Erasure {

    private static final int MOST_DOUBLING = 8;

    @Id
    private UUID id;

    private UUID person;
    private byte[] personHash;

    @Enumerated(EnumType.STRING)
    private AskedBy askedBy;

    private UUID recordedBy;

    /** Whom they were found to be; null if they were erased for another reason. */
    private UUID sameAs;

    private byte[] receipt;
    private Instant startedAt;
    private Instant matchingAt;
    private Instant sessionAt;
    private Instant notificationAt;
    private Instant completedAt;
    private Instant dueAt;
    private int reminders;

    @Version
    private long version;

    Erasure() {}

    /** @param recordedBy the people-admin, or null if the person asked */
    Erasure(UUID id, UUID person, byte[] personHash, UUID recordedBy, AskedBy askedBy, byte[] receipt, Instant now) {
        this.id = id;
        this.person = person;
        this.personHash = personHash;
        this.askedBy = askedBy;
        this.recordedBy = recordedBy;
        this.receipt = receipt;
        this.startedAt = now;
        this.dueAt = now;
    }

    /** They were found to be somebody else, who stays. */
    Erasure sameAs(UUID another) {
        sameAs = another;
        return this;
    }

    /** Asks the other services, and again after a pause that doubles each time. */
    ErasureEvent.PersonErased ask(Duration firstPause, Instant now) {
        dueAt = now.plus(firstPause.multipliedBy(1L << Math.min(reminders, MOST_DOUBLING)));
        reminders++;
        return new ErasureEvent.PersonErased(person, id, sameAs, startedAt);
    }

    /** Notes a confirmation; the first of each counts. After the last one it forgets whose erasure it was. */
    void confirmed(Neighbour neighbour, Instant now) {
        if (confirmedAt(neighbour) != null) {
            return;
        }
        switch (neighbour) {
            case MATCHING -> matchingAt = now;
            case SESSION -> sessionAt = now;
            case NOTIFICATION -> notificationAt = now;
        }
        if (pending().isEmpty()) {
            completedAt = now;
            person = null;
            sameAs = null;
        }
    }

    /** Who has not confirmed. */
    List<Neighbour> pending() {
        return Arrays.stream(Neighbour.values())
                .filter(neighbour -> confirmedAt(neighbour) == null)
                .toList();
    }

    /** Null until it has confirmed. */
    Instant confirmedAt(Neighbour neighbour) {
        return switch (neighbour) {
            case MATCHING -> matchingAt;
            case SESSION -> sessionAt;
            case NOTIFICATION -> notificationAt;
        };
    }

    /** Whether this is the hash of the receipt; takes the same time for every wrong one. */
    boolean isReadBy(byte[] hash) {
        return MessageDigest.isEqual(receipt, hash);
    }

    UUID id() {
        return id;
    }

    AskedBy askedBy() {
        return askedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** When the others are asked again. */
    Instant dueAt() {
        return dueAt;
    }

    /** Null until all have confirmed. */
    Instant completedAt() {
        return completedAt;
    }
}
