package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.NOTIFICATION;
import static io.shipmate.local.stack.Service.PROFILE;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.local.demo.Call;
import io.shipmate.local.demo.Walkthrough;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Running.class)
class AMembersHomeScreen {

    /** All that a front end knows after its five requests. */
    private record Screen(JsonNode me, JsonNode matching, JsonNode session, JsonNode inbox, Map<String, String> names) {

        String name(JsonNode person) {
            return names.get(person.asString());
        }
    }

    @Test
    void takes_five_requests_and_has_all_that_it_shows(TheSystem system) {
        var story = system.walkthrough().withoutWaiting().walk();
        var calls = new CopyOnWriteArrayList<Call>();

        var screen = load(system, story, calls);

        assertThat(calls).extracting(Call::status).containsExactly(200, 200, 200, 200, 200);
        showsWhoIAm(screen, story);
        showsWhomIMightMeet(screen);
        showsMyPartner(screen, story);
        showsWhatIsNext(screen, story);
        showsWhatIWasTold(screen);
    }

    private static Screen load(TheSystem system, Walkthrough.Outcome story, List<Call> calls) {
        var api = system.apis(calls::add).as(story.two().second().employee().externalId());
        var me = api.get(PROFILE, "/me").json();
        var matching = api.get(MATCHING, "/me/overview").json();
        var session = api.get(SESSION, "/me/overview").json();
        var inbox = api.get(NOTIFICATION, "/me/inbox?limit=5").json();
        var ids = Stream.of(matching, session, inbox)
                .flatMap(part -> Stream.of("person", "partner", "from", "to", "members")
                        .flatMap(field -> part.findValues(field).stream()))
                .flatMap(found -> found.isArray() ? found.valueStream() : Stream.of(found))
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        var cards = api.post(PROFILE, "/people/lookup", Map.of("ids", ids)).json();
        var names = cards.path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        card -> card.path("id").asString(),
                        card -> card.path("name").asString()));
        return new Screen(me, matching, session, inbox, names);
    }

    private static void showsWhoIAm(Screen screen, Walkthrough.Outcome story) {
        assertThat(screen.me().path("name").asString())
                .isEqualTo(story.two().second().name());
        assertThat(screen.me().path("participation").path("status").asString()).isEqualTo("IN");
    }

    private static void showsWhomIMightMeet(Screen screen) {
        var suggestions = screen.matching().path("suggestions");
        if (suggestions.path("items").isEmpty()) {
            assertThat(suggestions.path("why").asString()).isEqualTo("NO_ROOM");
        }
        assertThat(suggestions.path("items").valueStream()).allSatisfy(suggestion -> {
            assertThat(screen.name(suggestion.path("person"))).isNotBlank();
            assertThat(suggestion.path("strength").asString()).isIn("STRONG", "GOOD", "SOME");
            assertThat(suggestion
                            .path("reasons")
                            .valueStream()
                            .map(reason -> reason.path("text").asString()))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        });
        assertThat(screen.matching().path("invitations").path("received").isInt())
                .isTrue();
    }

    private static void showsMyPartner(Screen screen, Walkthrough.Outcome story) {
        var partnerships = screen.matching().path("partnerships");
        assertThat(partnerships.valueStream().map(one -> one.path("id").asString()))
                .contains(story.partnership());
        assertThat(partnerships.valueStream().map(one -> screen.name(one.path("partner"))))
                .contains(story.two().first().name());
    }

    private static void showsWhatIsNext(Screen screen, Walkthrough.Outcome story) {
        var sessions = screen.session().path("sessions");
        assertThat(sessions.valueStream().map(one -> one.path("id").asString())).contains(story.planned());
        assertThat(sessions.valueStream().map(one -> one.path("start").asString()))
                .allSatisfy(start -> assertThat(start).isNotBlank());
        assertThat(screen.session().path("circles").valueStream()).anySatisfy(ahead -> {
            assertThat(ahead.path("circle").path("id").asString()).isEqualTo(story.circle());
            assertThat(ahead.path("next")
                            .valueStream()
                            .map(step -> step.path("step").asString()))
                    .contains("MEET");
        });
    }

    private static void showsWhatIWasTold(Screen screen) {
        assertThat(screen.inbox().path("unread").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(screen.inbox().path("items").valueStream()).hasSize(5).allSatisfy(item -> {
            assertThat(item.path("text").asString()).isNotBlank();
            assertThat(item.path("toldAt").asString()).isNotBlank();
        });
    }
}
