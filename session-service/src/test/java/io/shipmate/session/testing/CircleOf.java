package io.shipmate.session.testing;

import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The circle of two members, as matching-service would have told of it. */
public record CircleOf(UUID id, UUID partnership, Member anna, Member ben) {

    /** What matching-service's clock shows in all that is told. */
    public static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private static final String API = "/api/session/v1";

    /** A circle that is open already. */
    public static CircleOf two() {
        return of(Member.aMember(), Member.aMember());
    }

    /** A circle of these two that is open already. */
    public static CircleOf of(Member anna, Member ben) {
        var circle = notYetTold(anna, ben);
        Database.run(
                "insert into circle (id, partnership, state, opened_at, version) values (?, ?, 'ACTIVE', now(), 0)",
                circle.id,
                circle.partnership);
        for (var member : Arrays.asList(anna, ben)) {
            Database.run("insert into circle_member (circle, person) values (?, ?)", circle.id, member.id());
        }
        return circle;
    }

    /** A circle that matching-service has made, but of which nothing has arrived here. */
    public static CircleOf notYetTold(Member anna, Member ben) {
        return new CircleOf(newId(), UUID.randomUUID(), anna, ben);
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** A circle with the agreement signed by both. */
    public CircleOf signed() {
        anna.signs(path("agreement"));
        ben.signs(path("agreement"));
        return this;
    }

    /** Ends, pauses or resumes it past the topic. */
    public CircleOf nowIs(String state) {
        Database.run("update circle set state = ? where id = ?", state, id);
        return this;
    }

    /** The address of the circle. */
    public String path() {
        return API + "/circles/" + id;
    }

    /** The address of something in the circle. */
    public String path(String rest) {
        return path() + "/" + rest;
    }

    /** What matching-service says when something happens to the partnership: always at the same time of its clock. */
    public String told(String what, long version) {
        return told(what, version, UUID.randomUUID().toString());
    }

    /** The same under a given event id. */
    public String told(String what, long version, String eventId) {
        var members = Arrays.asList(anna, ben).stream()
                .map(member -> '"' + member.id().toString() + '"')
                .collect(Collectors.joining(","));
        Topics.say(
                "shipmate.matching",
                "io.shipmate.matching.partnership-" + what + ".v1",
                partnership.toString(),
                """
                {"partnership":"%s","circle":"%s","members":[%s],"until":%s,"at":"%s","version":%d,"more":{"to":"come"}}""".formatted(partnership, id, members, what.equals("paused") ? "\"2031-05-01\"" : "null", AT, version),
                eventId);
        return eventId;
    }
}
