package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.NOTIFICATION;
import static io.shipmate.local.stack.Service.PROFILE;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.local.demo.Answer;
import io.shipmate.local.demo.Eventually;
import io.shipmate.local.demo.SignedIn;
import io.shipmate.local.demo.Somebody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A few people join a programme, are brought together, and two of them keep going when it is over: over all four services. */
@ExtendWith(Running.class)
class GoingThroughAProgramme {

    @Test
    void everybody_is_told_and_two_who_both_say_yes_keep_their_circle(TheSystem system) {
        var people = system.newcomers(5, 1);
        var manager = system.inOffice("admin").api();
        var programme = running(manager, people);

        publish(manager, "/programmes/" + programme);

        people.forEach(one -> told(one, programme, "BUDDIES_FORMED", "BUDDIES_NOT_FOUND"));
        var two = twoBuddies(people);
        var group = group(two.getFirst());
        var circle = "/circles/" + group.path("circle").asString();
        two.forEach(one -> seen("the circle is open", () -> one.api().get(SESSION, circle), isIn("ACTIVE")));
        two.forEach(one -> sign(one.api(), circle));
        var note = shareANote(two.getFirst().api(), circle);

        two.forEach(one -> one.api()
                .put(
                        MATCHING,
                        "/buddy-groups/" + group.path("id").asString() + "/keep-going",
                        Map.of("keepGoing", true))
                .expect(200));

        two.forEach(one -> seen(
                "it is the partners' circle",
                () -> one.api().get(SESSION, circle),
                seen -> seen.json().has("partnership") && isIn("ACTIVE").test(seen)));
        assertThat(two.getLast().api().get(SESSION, note).expect(200).body()).doesNotContain("between us");
        two.forEach(one -> sign(one.api(), circle));
        manager.post(MATCHING, "/programmes/" + programme + "/end").expect(200);
        others(people, two).forEach(one -> theirCircleEnds(one, programme));
        assertThat(two.getLast().api().get(SESSION, circle).body()).contains("\"ACTIVE\"");
        assertThat(two.getLast().api().get(SESSION, note).expect(200).body()).contains("between us");
    }

    private static String running(SignedIn manager, List<Somebody> people) {
        var today = LocalDate.now(Clock.systemUTC());
        var programme = manager.post(
                        MATCHING,
                        "/programmes",
                        Map.of(
                                "name", "Spring together",
                                "task", "BUDDY",
                                "admission", "EVERYBODY",
                                "zone", "Europe/Berlin",
                                "places", 10,
                                "startsOn", today.toString(),
                                "endsOn", today.plusMonths(2).toString()))
                .expect(201)
                .json()
                .path("id")
                .asString();
        manager.post(MATCHING, "/programmes/" + programme + "/open").expect(200);
        people.forEach(one -> {
            openToBuddies(one.api());
            seen(
                    one.name() + " is in the programme",
                    () -> one.api().post(MATCHING, "/programmes/" + programme + "/enrolments"),
                    answer -> answer.status() == 201);
        });
        manager.post(MATCHING, "/programmes/" + programme + "/start").expect(200);
        return programme;
    }

    private static void openToBuddies(SignedIn person) {
        person.put(
                        PROFILE,
                        "/me/participation",
                        Map.of(
                                "status",
                                "IN",
                                "openTo",
                                List.of("BUDDY"),
                                "capacity",
                                1,
                                "languages",
                                List.of("en"),
                                "acceptHouseNorms",
                                true))
                .expect(200);
    }

    private static void publish(SignedIn manager, String programme) {
        var planned = manager.post(MATCHING, programme + "/rounds", Map.of("kind", "NEW"))
                .expect(201);
        var round = programme + "/rounds/" + planned.json().path("id").asString();
        seen("the round is worked out", () -> manager.get(MATCHING, round), isIn("PREVIEW"));
        manager.post(MATCHING, round + "/publish").expect(200);
    }

    /** Waits until somebody's inbox says one of these of the programme, and makes sure that it does so once. */
    private static void told(Somebody one, String programme, String... kinds) {
        var inbox = seen(
                one.name() + " is told",
                () -> one.api().get(NOTIFICATION, "/me/inbox?limit=20"),
                answer -> !items(answer, programme, kinds).isEmpty());
        assertThat(items(inbox, programme, kinds)).as(inbox.body()).hasSize(1);
    }

    private static List<String> items(Answer inbox, String programme, String... kinds) {
        return inbox.json()
                .path("items")
                .valueStream()
                .filter(item ->
                        item.path("about").path("programme").asString("").equals(programme))
                .map(item -> item.path("kind").asString())
                .filter(List.of(kinds)::contains)
                .toList();
    }

    private static JsonNode group(Somebody one) {
        return one.api()
                .get(MATCHING, "/me/buddy-groups")
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private static List<Somebody> twoBuddies(List<Somebody> people) {
        for (var one : people) {
            var buddies = group(one).path("buddies");
            if (buddies.size() == 1) {
                var other = buddies.path(0).asString();
                return List.of(
                        one,
                        people.stream()
                                .filter(any -> any.id().equals(other))
                                .findFirst()
                                .orElseThrow());
            }
        }
        throw new AssertionError("No two are buddies");
    }

    private static List<Somebody> others(List<Somebody> people, List<Somebody> two) {
        return people.stream()
                .filter(one -> !two.contains(one) && group(one).has("circle"))
                .toList();
    }

    private static void theirCircleEnds(Somebody one, String programme) {
        var circle = "/circles/" + group(one).path("circle").asString();
        seen("the circle ends with the programme", () -> one.api().get(SESSION, circle), isIn("ENDED"));
        told(one, programme, "BUDDIES_ENDED");
    }

    private static void sign(SignedIn member, String circle) {
        var version =
                member.get(SESSION, circle + "/agreement").expect(200).json().path("version");
        member.post(SESSION, circle + "/agreement/signatures", Map.of("version", version.asInt()))
                .expect(200);
    }

    private static String shareANote(SignedIn member, String circle) {
        var talk = member.post(SESSION, circle + "/talks", Map.of())
                .expect(201)
                .json()
                .path("id");
        var notes = "/sessions/" + talk.asString() + "/notes/shared";
        var note = member.post(SESSION, notes, Map.of("words", "between us"))
                .expect(201)
                .json()
                .path("id");
        return notes + "/" + note.asString();
    }

    private static Predicate<Answer> isIn(String state) {
        return answer -> answer.status() == 200
                && answer.json().path("state").asString("").equals(state);
    }

    private static Answer seen(String what, Supplier<Answer> ask, Predicate<Answer> fine) {
        return Eventually.get(what, () -> Optional.of(ask.get()).filter(fine));
    }
}
