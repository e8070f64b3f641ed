package io.shipmate.profile.scim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** An identity provider that may provision people, and what its words mean here. */
@Entity
class ScimConnection {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PersonIdFrom personIdFrom;

    @Enumerated(EnumType.STRING)
    private UnitsFrom unitsFrom;

    private String unitPrefix;
    private boolean deactivatedMeansLeft;
    private String zone;
    private String language;
    private Instant connectedAt;

    @Version
    private long version;

    ScimConnection() {}

    ScimConnection(ConnectScim asked, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.connectedAt = now;
        this.personIdFrom = asked.personIdFrom();
        change(asked);
    }

    /** Everything but the person's id, which would make other people of those who are known. */
    void change(ConnectScim asked) {
        if (asked.personIdFrom() != personIdFrom) {
            throw new ScimConnectionRefused.PersonIdIsForGood();
        }
        name = asked.name().strip();
        unitsFrom = asked.unitsFrom();
        unitPrefix = asked.unitPrefix() == null ? "" : asked.unitPrefix();
        deactivatedMeansLeft = asked.deactivatedMeansLeft();
        zone = asked.knownZone();
        language = asked.knownLanguage();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    PersonIdFrom personIdFrom() {
        return personIdFrom;
    }

    UnitsFrom unitsFrom() {
        return unitsFrom;
    }

    /** How the names of those groups begin that are units; empty: all are. */
    String unitPrefix() {
        return unitPrefix;
    }

    boolean deactivatedMeansLeft() {
        return deactivatedMeansLeft;
    }

    String zone() {
        return zone;
    }

    String language() {
        return language;
    }

    Instant connectedAt() {
        return connectedAt;
    }
}
