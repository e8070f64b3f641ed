package io.shipmate.profile.example;

import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Says what matching-service says of a partnership. */
final class APartnership {

    private final UUID id = UUID.randomUUID();
    private final UUID one;
    private final UUID other;

    private APartnership(UUID one, UUID other) {
        this.one = one;
        this.other = other;
    }

    static APartnership of(UUID one, UUID other) {
        return new APartnership(one, other);
    }

    APartnership formed() {
        return is("formed", 1);
    }

    /** Says it and waits until it is heard. */
    APartnership is(String what, int version) {
        var event = Topics.say(
                "shipmate.matching", "io.shipmate.matching.partnership-" + what + ".v1", id.toString(), """
                {"partnership": "%s", "circle": "%s", "members": ["%s", "%s"], "version": %d, "at": "2026-03-02T08:00:00Z"%s}""".formatted(
                        id, UUID.randomUUID(), one, other, version, what.equals("paused") ? ", \"until\": null" : ""));
        Awaitility.await()
                .until(() ->
                        Database.number("select count(*) from inbox where event_id = ? and consumer = 'example'", event)
                                == 1);
        return this;
    }

    UUID id() {
        return id;
    }
}
