package io.shipmate.kit.harbour;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

@Entity
class Boat {

    @Id
    private UUID id;

    private String name;

    @Version
    private long version;

    Boat() {}

    Boat(String name) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.name = name;
    }

    BoatEvent.Launched launched() {
        return new BoatEvent.Launched(id);
    }

    void rename(String newName) {
        name = newName;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
