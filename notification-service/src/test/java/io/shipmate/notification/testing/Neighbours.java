package io.shipmate.notification.testing;

import static org.awaitility.Awaitility.await;

import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what the neighbours would say, and waits until it has been heard. */
public final class Neighbours {

    private Neighbours() {}

    /** Matching-service says that an invitation is shown to its receiver. Returns the invitation. */
    public static UUID invitation(Somebody from, Somebody to) {
        var invitation = UUID.randomUUID();
        invitation(invitation, from, to);
        return invitation;
    }

    /** The same about a given invitation, under a new event id. */
    public static void invitation(UUID invitation, Somebody from, Somebody to) {
        matching("invitation-received", invitation, """
                {"invitation":"%s","from":"%s","to":"%s","expiresAt":"2030-01-01T00:00:00Z"}""".formatted(invitation, from.id(), to.id()));
    }

    /** Matching-service says something; returns once its effect is there. */
    public static void matching(String name, UUID key, String data) {
        say("matching", name, key, data);
    }

    /** Session-service says something; returns once its effect is there. */
    public static void session(String name, UUID key, String data) {
        say("session", name, key, data);
    }

    private static void say(String service, String name, UUID key, String data) {
        var id = Topics.say("shipmate." + service, "io.shipmate." + service + "." + name + ".v1", key.toString(), data);
        heard(id);
    }

    /** Waits until some consumer has taken in the event. */
    public static void heard(String eventId) {
        await().until(() -> Database.number("select count(*) from inbox where event_id = ?", eventId) == 1);
    }

    /** The ids as a JSON array. */
    public static String members(Somebody... people) {
        return Arrays.stream(people)
                .map(person -> '"' + person.id().toString() + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }
}
