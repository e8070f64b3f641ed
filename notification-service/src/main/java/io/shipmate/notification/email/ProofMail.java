package io.shipmate.notification.email;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail that proves somebody's private address, on its way. It asks nobody's preferences: its reader has asked for it just now. */
@Entity
@Table(name = "proof_mail")
class ProofMail {

    @Id
    private UUID request;

    private UUID person;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    private int attempts;

    ProofMail() {}

    ProofMail(UUID request, UUID person, Instant now) {
        this.request = request;
        this.person = person;
        this.askedAt = now;
        this.dueAt = now;
    }

    /** Takes it in hand until then; nobody else touches it before. */
    void claim(Instant until) {
        claimedUntil = until;
    }

    /** Did not go out; is tried again then. */
    void retry(Instant at) {
        attempts++;
        dueAt = at;
        claimedUntil = null;
    }

    UUID request() {
        return request;
    }

    UUID person() {
        return person;
    }

    Instant askedAt() {
        return askedAt;
    }

    int attempts() {
        return attempts;
    }
}
