package io.shipmate.profile.hris;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** How far a provider has been asked for the list of all employees; gone when the list is complete. */
@Entity
class HrisListing {

    /** The import whose rows they are. */
    @Id
    @Column(name = "import")
    private UUID roster;

    private UUID connection;
    private String cursor;
    private int pages;
    private int items;

    /** How many employees of the next page are taken in already. */
    private int pageItems;

    private Instant dueAt;

    @Version
    private long version;

    HrisListing() {}

    HrisListing(UUID roster, UUID connection, Instant now) {
        this.roster = roster;
        this.connection = connection;
        this.dueAt = now;
    }

    /** Some more of the page are taken in. */
    void take(int some) {
        pageItems += some;
        items += some;
    }

    /** @param next what leads to the next page, which may be asked for at once */
    void turn(String next, Instant now) {
        dueAt = now;
        cursor = next;
        pages++;
        pageItems = 0;
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    void postpone(Instant until) {
        dueAt = until;
    }

    UUID roster() {
        return roster;
    }

    UUID connection() {
        return connection;
    }

    /** Where the page is, however many of its employees are taken in. */
    Source.Position position() {
        return new Source.Position(cursor, pages, items - pageItems);
    }

    int pageItems() {
        return pageItems;
    }
}
