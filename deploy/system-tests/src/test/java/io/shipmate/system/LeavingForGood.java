package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.NOTIFICATION;
import static io.shipmate.local.stack.Service.PROFILE;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.demo.ComingIn;
import io.shipmate.local.demo.Somebody;
import io.shipmate.local.demo.TwoPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody takes a copy of everything along, is erased, and is in no table of the four services any more. */
@ExtendWith(Running.class)
class LeavingForGood {

    private static final JsonMapper JSON = new JsonMapper();

    private final Canary own = Canary.fresh();
    private final Canary ofTheOther = Canary.fresh();

    @Test
    void what_is_mine_comes_along_and_then_i_am_nowhere(TheSystem system) throws Exception {
        var newcomers = system.newcomers(2, 1);
        var two = new TwoPeople(newcomers.getFirst(), newcomers.getLast());
        var leaver = two.first();
        var circle = sharesWords(two);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(inbox(leaver)).contains("NOTE_SHARED"));

        var archive = unpacked(http(system, leaver, "GET", "/me/export", Map.of()));
        assertThat(archive.keySet())
                .containsExactly("README.txt", "profile.json", "matching.json", "session.json", "notification.json");
        assertThat(archive.get("profile.json")).contains(leaver.employee().email());
        assertThat(archive.get("matching.json")).contains(two.second().id());
        assertThat(archive.get("session.json")).contains(own.word(), circle).doesNotContain(ofTheOther.word());
        assertThat(archive.get("notification.json")).contains("NOTE_SHARED");

        var clues = List.of(leaver.id(), leaver.employee().email());
        assertThat(servicesWith(system, clues)).containsExactly("matching", "notification", "profile", "session");
        isErased(system, leaver);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(servicesWith(system, clues)).isEmpty());
        staysWithTheOther(two.second(), circle);
        isNoMoreThanAnIdOnTheTopics(system, leaver);

        assertThat(isTakenIn(system, leaver)).isZero();
        assertThat(servicesWith(system, clues)).isEmpty();
        comesBack(system, leaver);
    }

    /** How many people a roster brings in that names this one. */
    private static int isTakenIn(TheSystem system, Somebody somebody) {
        return new ComingIn(system.inOffice("admin").api(), List.of(somebody.employee()))
                .send()
                .created();
    }

    /** Only by signing in anew, and as somebody new. */
    private static void comesBack(TheSystem system, Somebody leaver) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(new String(
                                sent(request(system, leaver, "GET", "/me", Map.of()))
                                        .body(),
                                StandardCharsets.UTF_8))
                        .contains("may-return"));
        assertThat(isTakenIn(system, leaver)).isEqualTo(1);
        assertThat(text(JSON.readTree(http(system, leaver, "GET", "/me", Map.of())), "id"))
                .isNotEqualTo(leaver.id());
    }

    private String sharesWords(TwoPeople two) {
        var sent = two.first()
                .api()
                .post(MATCHING, "/invitations", Map.of("to", two.second().id(), "message", "Hello " + own.word()))
                .expect(201);
        var invitation = "/invitations/" + text(sent.json(), "id");
        var seen = two.second().api().get(MATCHING, invitation).expect(200).etag();
        var yes = two.second().api().put(MATCHING, invitation + "/answer", Map.of("answer", "YES"), seen);
        var partnership = "/partnerships/" + text(yes.expect(200).json(), "partnership");
        var circle =
                text(two.first().api().get(MATCHING, partnership).expect(200).json(), "circle");
        var agreement = "/circles/" + circle + "/agreement";
        var version =
                two.first().api().get(SESSION, agreement).expect(200).json().path("version");
        for (var one : two.both()) {
            one.api()
                    .post(SESSION, agreement + "/signatures", Map.of("version", version.asInt()))
                    .expect(200);
        }
        var talk = two.first()
                .api()
                .post(SESSION, "/circles/" + circle + "/talks", Map.of())
                .expect(201);
        var notes = "/sessions/" + text(talk.json(), "id") + "/notes/";
        two.first()
                .api()
                .put(SESSION, notes + "mine", Map.of("words", "Mine " + own.word()))
                .expect(200);
        two.first()
                .api()
                .post(SESSION, notes + "shared", Map.of("words", "Ours " + own.word()))
                .expect(201);
        two.second()
                .api()
                .post(SESSION, notes + "shared", Map.of("words", "Ours " + ofTheOther.word()))
                .expect(201);
        return circle;
    }

    private static void isErased(TheSystem system, Somebody leaver) throws IOException, InterruptedException {
        var asked = JSON.readTree(http(system, leaver, "DELETE", "/me", Map.of()));
        var receipt = JSON.readTree(
                http(system, leaver, "DELETE", "/me", Map.of("Erasure-Confirmation", text(asked, "confirmation"))));
        var progress = HttpRequest.newBuilder(
                        URI.create(system.stack().endpoints().api(PROFILE) + "/erasures/" + text(receipt, "erasure")))
                .header("Erasure-Receipt", text(receipt, "receipt"))
                .build();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var shown = JSON.readTree(sent(progress).body());
            assertThat(shown.findValuesAsString("state")).hasSize(5).containsOnly("CONFIRMED");
        });
    }

    private void staysWithTheOther(Somebody other, String circle) {
        assertThat(text(
                        other.api()
                                .get(SESSION, "/circles/" + circle)
                                .expect(200)
                                .json(),
                        "state"))
                .isEqualTo("ENDED");
        assertThat(other.api().get(SESSION, "/me/export").expect(200).body())
                .contains(ofTheOther.word())
                .doesNotContain(own.word());
        assertThat(other.api()
                        .get(MATCHING, "/me/partnerships")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    /** Records stay for their time, but hold ids; and of the state the tombstone is the last word. */
    private void isNoMoreThanAnIdOnTheTopics(TheSystem system, Somebody leaver) {
        var newest = new LinkedHashMap<String, String>();
        system.topics().forEachRecord((topic, text) -> {
            assertThat(text)
                    .doesNotContain(leaver.employee().email())
                    .doesNotContain(own.word())
                    .doesNotContain(leaver.employee().name());
            if (text.startsWith(leaver.id())) {
                newest.put(topic, text.substring(text.lastIndexOf('\n') + 1));
            }
        });
        assertThat(newest).containsEntry("shipmate.people", "null");
        assertThat(newest.get("shipmate.profile")).contains("erasure");
    }

    /** Of PostgreSQL's own tables only statistics hold values, until the next look at the table. */
    private static Set<String> servicesWith(TheSystem system, List<String> clues) {
        var found = new TreeSet<String>();
        system.databases().forEachRow((table, row) -> {
            if (!table.contains(".pg_") && clues.stream().anyMatch(row::contains)) {
                found.add(table.substring(0, table.indexOf('.')));
            }
        });
        return found;
    }

    private static List<String> inbox(Somebody reader) {
        return reader.api()
                .get(NOTIFICATION, "/me/inbox?limit=100")
                .expect(200)
                .json()
                .findValuesAsString("kind");
    }

    private static byte[] http(TheSystem system, Somebody who, String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var answer = sent(request(system, who, method, path, headers));
        assertThat(answer.statusCode()).as("%s %s", method, path).isBetween(200, 202);
        return answer.body();
    }

    private static HttpRequest request(
            TheSystem system, Somebody who, String method, String path, Map<String, String> headers) {
        var token = system.stack().tokens().of(who.employee().externalId());
        var request = HttpRequest.newBuilder(
                        URI.create(system.stack().endpoints().api(PROFILE) + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return request.build();
    }

    private static HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString();
    }
}
