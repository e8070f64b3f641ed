package io.shipmate.profile.scim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

/** A person under the names that one provider has for them. What is known of them stands with the person. */
@Entity
class ScimUser {

    @Id
    private UUID id;

    private UUID connection;
    private UUID person;
    private String userName;
    private String externalId;
    private String displayName;
    private boolean active;

    /** What the provider has ever spoken of: only that can it take away by no longer saying it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UserAttribute> said;

    private Instant createdAt;
    private Instant changedAt;

    @Version
    private long version;

    ScimUser() {}

    ScimUser(UUID connection, UUID person, Said words, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.connection = connection;
        this.person = person;
        this.active = true;
        this.said = List.of();
        this.createdAt = now;
        hear(words, now);
    }

    /** Takes over the names and whether the user is active, and remembers what was spoken of. */
    void hear(Said words, Instant now) {
        userName = words.text(UserAttribute.USER_NAME).orElse(userName);
        externalId = words.speaksOf(UserAttribute.EXTERNAL_ID)
                ? words.text(UserAttribute.EXTERNAL_ID).orElse(null)
                : externalId;
        displayName = words.speaksOf(UserAttribute.DISPLAY_NAME)
                ? words.text(UserAttribute.DISPLAY_NAME).orElse(null)
                : displayName;
        active = words.active().orElse(active);
        var all = new ArrayList<>(said);
        words.attributes().stream()
                .filter(attribute -> !all.contains(attribute))
                .forEach(all::add);
        if (!all.equals(said)) {
            said = List.copyOf(all);
        }
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID connection() {
        return connection;
    }

    UUID person() {
        return person;
    }

    String userName() {
        return userName;
    }

    /** The provider's own id, or null. */
    String externalId() {
        return externalId;
    }

    /** As the provider writes it, or null. */
    String displayName() {
        return displayName;
    }

    boolean isActive() {
        return active;
    }

    List<UserAttribute> said() {
        return said;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
