package io.shipmate.session.scheduling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One of the times that are on the table for a session, and who has said yes to it. */
@Entity
@Table(name = "session_slot")
class Slot {

    @Id
    private UUID id;

    private UUID session;

    /** Its number within the session; never given twice, so a late yes cannot meet another time than was meant. */
    private int n;

    @Column(name = "local_start")
    private LocalDateTime localStart;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @ElementCollection
    @CollectionTable(name = "slot_yes", joinColumns = @JoinColumn(name = "slot"))
    @Column(name = "person")
    private Set<UUID> yes = new HashSet<>();

    Slot() {}

    Slot(UUID session, int n, TimeSlot time, UUID proposer) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.session = session;
        this.n = n;
        this.localStart = time.localStart();
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.yes.add(proposer);
    }

    void add(UUID person) {
        yes.add(person);
    }

    void remove(UUID person) {
        yes.remove(person);
    }

    boolean hasYesOf(Collection<UUID> people) {
        return yes.containsAll(people);
    }

    boolean hasYesOf(UUID person) {
        return yes.contains(person);
    }

    int n() {
        return n;
    }

    LocalDateTime localStart() {
        return localStart;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    List<UUID> yes() {
        return yes.stream().sorted().toList();
    }
}
