package io.shipmate.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One thing that one person was told. */
@Entity
@Table(name = "inbox_item")
class InboxItem {

    @Id
    private UUID id;

    /** Given by the database; rises in commit order for each person. */
    @Column(insertable = false, updatable = false)
    private long position;

    private UUID person;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID subject;
    private String round;
    private UUID invitation;
    private UUID partnership;
    private UUID programme;

    @Column(name = "buddy_group")
    private UUID buddyGroup;

    private UUID roundtable;
    private UUID circle;
    private UUID session;
    private UUID other;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "read_at")
    private Instant readAt;

    InboxItem() {}

    /** Notes the first reading; a second one changes nothing. */
    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    UUID id() {
        return id;
    }

    long position() {
        return position;
    }

    Kind kind() {
        return kind;
    }

    About about() {
        return new About(invitation, partnership, programme, buddyGroup, roundtable, circle, session, other);
    }

    Instant toldAt() {
        return toldAt;
    }

    Instant readAt() {
        return readAt;
    }
}
