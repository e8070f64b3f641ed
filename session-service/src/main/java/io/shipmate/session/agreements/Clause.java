package io.shipmate.session.agreements;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What somebody added to their circle's agreement; the words are sealed. */
@Entity
@Table(name = "agreement_clause")
class Clause {

    @Id
    private UUID id;

    private UUID circle;
    private int position;
    private UUID author;
    private byte[] words;

    Clause() {}

    Clause(UUID circle, UUID author) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.circle = circle;
        this.author = author;
    }

    Clause saying(byte[] sealed) {
        words = sealed;
        return this;
    }

    Clause at(int newPosition) {
        position = newPosition;
        return this;
    }

    SealingScope scope() {
        return SealingScope.of(circle, author);
    }

    SealedPlace place() {
        return new SealedPlace("agreement_clause.words", id);
    }

    byte[] words() {
        return words;
    }

    UUID id() {
        return id;
    }

    UUID circle() {
        return circle;
    }

    UUID author() {
        return author;
    }

    int position() {
        return position;
    }
}
