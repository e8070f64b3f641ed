package io.shipmate.session.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Two or three buddies and their circle, as matching-service tells of them: on the examples of its contract. */
public record BuddiesOf(UUID group, UUID circle, UUID partnership, List<Member> people) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** So many, of whom nothing has been told yet. */
    public static BuddiesOf people(int count) {
        return new BuddiesOf(
                newId(),
                newId(),
                newId(),
                Stream.generate(Member::aMember).limit(count).toList());
    }

    /** So many, whose circle is open. */
    public static BuddiesOf formed(int count) {
        var buddies = people(count);
        isHeard(buddies.form());
        return buddies;
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** The one of this number. */
    public Member one(int number) {
        return people.get(number);
    }

    /** The circle as that of two of them. */
    public CircleOf two(int one, int other) {
        return new CircleOf(circle, partnership, one(one), one(other));
    }

    /** The address of the circle, or of something in it. */
    public String path(String rest) {
        return "/api/session/v1/circles/" + circle + rest;
    }

    /** They are buddies. */
    public String form() {
        return told("formed", 1, example("buddy-group-formed"), people);
    }

    /** One of three has left by now; these stay. */
    public String shrink(Member... staying) {
        return told("shrunk", 2, example("buddy-group-shrunk").put("at", now().toString()), List.of(staying));
    }

    /** The group is over. */
    public String end(boolean circleGoesOn, Member... members) {
        return told("ended", 3, example("buddy-group-ended").put("circleGoesOn", circleGoesOn), List.of(members));
    }

    private String told(String what, long version, ObjectNode example, List<Member> members) {
        example.put("buddyGroup", group.toString())
                .put("circle", circle.toString())
                .put("version", version);
        return say("buddy-group-" + what, group, example, members);
    }

    /** Two have become partners in the circle. */
    public String become(Member... partners) {
        return say(
                "partnership-formed",
                partnership,
                example("partnership-formed")
                        .put("partnership", partnership.toString())
                        .put("circle", circle.toString()),
                List.of(partners));
    }

    /** Two of three have become partners in a circle of their own. */
    public CircleOf grow(Member one, Member other) {
        var grown = CircleOf.notYetTold(one, other);
        isHeard(say(
                "partnership-formed",
                grown.partnership(),
                example("partnership-formed")
                        .put("partnership", grown.partnership().toString())
                        .put("circle", grown.id().toString())
                        .put("grownFrom", circle.toString()),
                List.of(one, other)));
        return grown;
    }

    private static String say(String name, UUID key, ObjectNode example, List<Member> members) {
        var ids = example.putArray("members");
        members.forEach(member -> ids.add(member.id().toString()));
        return Topics.say(
                "shipmate.matching", "io.shipmate.matching." + name + ".v1", key.toString(), example.toString());
    }

    /** Waits until the event has had its effect. */
    public static void isHeard(String eventId) {
        await().untilAsserted(() -> assertThat(Database.number(
                        "select count(*) from inbox where event_id = ? and consumer = 'circles'", eventId))
                .isEqualTo(1));
    }

    /** So many, whose circle is open and who have all signed its agreement. */
    public static BuddiesOf signed(int count) {
        var buddies = formed(count);
        return buddies.signed(buddies.people.toArray(Member[]::new));
    }

    /** These of them sign the agreement as it is. */
    public BuddiesOf signed(Member... signing) {
        Arrays.asList(signing).forEach(member -> member.signs(path("/agreement")));
        return this;
    }

    /** They have talked; the address of that session. */
    public String talked(Member by) {
        var id = by.asks()
                .body("{}")
                .post(path("/talks"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return "/api/session/v1/sessions/" + id;
    }

    /** Shares a note with the circle; the address of it. */
    public static String share(Member by, String session, String words) {
        return by.asks()
                .body("{\"words\":\"%s\"}".formatted(words))
                .post(session + "/notes/shared")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static ObjectNode example(String event) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(
                    Path.of("..", "matching-service", "contracts", "events", event + ".example.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
