package io.shipmate.notification.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.shipmate.notification.inbox.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every event that somebody is told of, on the example that its producer promises. */
class HearingTheNeighbours {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @TestFactory
    List<DynamicTest> each_reaction_does_what_it_says_on_the_producers_example() {
        return TheReactions.all().stream()
                .map(reaction -> DynamicTest.dynamicTest(
                        reaction.getSimpleName(), () -> check(reaction.getAnnotation(Reaction.class))))
                .toList();
    }

    private static void check(Reaction reaction) throws IOException {
        var example = example(reaction.to());
        if (example.has("inForce")) {
            example.put("inForce", reaction.tells().contains("once all"));
        }
        var notices = notices(reaction.to(), example.toString());
        assertThat(notices).isNotEmpty().allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(reaction.of());
            assertThat(notice.subject()).isNotNull();
            assertThat(notice.about().person()).isNotEqualTo(notice.person());
        });
        assertThat(notices).extracting(Notice::person).isEqualTo(told(reaction, example));
        assertThat(notices(reaction.to(), example.toString())).isEqualTo(notices);
    }

    private static List<UUID> told(Reaction reaction, ObjectNode example) {
        if (!example.has("members")) {
            return List.of(UUID.fromString(
                    example.path(example.has("person") ? "person" : "to").asText()));
        }
        var members = Stream.concat(
                        StreamSupport.stream(example.get("members").spliterator(), false),
                        Stream.of(example.path("facilitator")).filter(JsonNode::isTextual))
                .map(member -> UUID.fromString(member.asText()));
        if (!reaction.tells().startsWith("the others")) {
            return members.toList();
        }
        var by = UUID.fromString(
                example.path(example.has("author") ? "author" : "by").asText());
        return members.filter(member -> !member.equals(by)).toList();
    }

    @Test
    void who_held_a_session_needs_no_telling() throws IOException {
        var type = "io.shipmate.session.session-held.v1";
        assertThat(notices(type, example(type).toString())).isEmpty();
    }

    @Test
    void buddies_who_are_partners_already_need_not_hear_that_their_group_is_over() throws IOException {
        var type = "io.shipmate.matching.buddy-group-ended.v1";
        assertThat(notices(type, example(type).put("circleGoesOn", true).toString()))
                .isEmpty();
    }

    @Test
    void what_nobody_knows_yet_is_ignored() {
        assertThat(notices("io.shipmate.matching.weather-changed.v9", "{}")).isEmpty();
        assertThat(notices("io.shipmate.session.weather-changed.v9", "{}")).isEmpty();
    }

    @Test
    void in_a_circle_of_three_nobody_is_the_other_one() {
        var members = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var notices = TellAllThatASessionIsPlanned.on(
                new SessionEvent.SessionPlanned(UUID.randomUUID(), UUID.randomUUID(), members, 0));
        assertThat(notices).extracting(Notice::person).isEqualTo(members);
        assertThat(notices).extracting(notice -> notice.about().person()).containsOnlyNulls();
    }

    private static List<Notice> notices(String type, String payload) {
        return type.startsWith("io.shipmate.matching.")
                ? Reactions.to(MatchingEvent.of(type, payload, JSON))
                : Reactions.to(SessionEvent.of(type, payload, JSON));
    }

    /** {@code io.shipmate.matching.partnership-formed.v1} stands in matching-service/contracts/events. */
    private static ObjectNode example(String type) throws IOException {
        var parts = type.split("\\.", -1);
        var name = parts[3];
        var folder = Path.of("..", parts[2] + "-service", "contracts", "events");
        try (var files = Files.list(folder)) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(name + ".")
                            && path.toString().endsWith(".example.json"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No example of " + type + " in " + folder));
            return (ObjectNode) JSON.readTree(file.toFile());
        }
    }
}
