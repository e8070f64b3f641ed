package io.shipmate.profile;

import io.shipmate.kit.testing.Database;
import java.util.UUID;

/** Topics of the shipped catalogue by their keys. */
public final class ATopic {

    private ATopic() {}

    public static UUID named(String key) {
        return UUID.fromString(Database.rows("select id from topic where key = ?", key)
                .getFirst()
                .getFirst());
    }
}
