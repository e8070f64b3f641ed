package io.shipmate.session.notes;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody wrote down for themselves about a session. */
@Entity
@Table(name = "private_note")
class PrivateNote {

    @Id
    private UUID id;

    private UUID session;
    private UUID circle;
    private UUID author;

    /** Sealed; null until something was written. */
    private byte[] words;

    @Column(name = "changed_at")
    private Instant changedAt;

    PrivateNote() {}

    void write(byte[] sealed, Instant now) {
        words = sealed;
        changedAt = now;
    }

    boolean isWritten() {
        return words != null;
    }

    SealingScope scope() {
        return SealingScope.of(circle, author);
    }

    SealedPlace place() {
        return new SealedPlace("private_note.words", id).within(session);
    }

    UUID session() {
        return session;
    }

    byte[] words() {
        return words;
    }

    Instant changedAt() {
        return changedAt;
    }
}
