package io.shipmate.session.notes;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.session.circles.Membership;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What somebody shared with the circle about a session. Only its author changes it or takes it away. */
@Entity
@Table(name = "shared_note")
class SharedNote {

    @Id
    private UUID id;

    private UUID session;
    private UUID circle;
    private UUID author;
    private byte[] words;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    SharedNote() {}

    SharedNote(UUID session, Membership author, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.session = session;
        this.circle = author.circle();
        this.author = author.person();
        this.writtenAt = now;
    }

    void write(byte[] sealed, Instant now) {
        words = sealed;
        changedAt = now;
    }

    void requireBy(UUID person) {
        if (!author.equals(person)) {
            throw new NoteRefused.SomebodyElses();
        }
    }

    NoteEvent.Shared tellShared(Membership by) {
        return new NoteEvent.Shared(session, circle, author, by.members(), writtenAt);
    }

    SealingScope scope() {
        return SealingScope.of(circle, author);
    }

    SealedPlace place() {
        return new SealedPlace("shared_note.words", id).within(session);
    }

    UUID id() {
        return id;
    }

    UUID session() {
        return session;
    }

    UUID author() {
        return author;
    }

    byte[] words() {
        return words;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
