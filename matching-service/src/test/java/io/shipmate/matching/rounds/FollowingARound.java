package io.shipmate.matching.rounds;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Rounds.plan;
import static io.shipmate.matching.testing.Rounds.round;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasLength;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingARound {

    private static final String TICKETS = API + "/me/stream-tickets";
    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*(\\d+)$");

    @TestHTTPResource
    URI service;

    private String programme;

    @BeforeEach
    void four_people_are_in_a_programme() {
        programme = running(Stream.generate(() -> aPerson()
                        .openOnlyTo("BUDDY")
                        .offering("Kafka")
                        .seeking("Hiring")
                        .joins())
                .limit(4)
                .toList());
    }

    private String stream(String round, String lastEvent) throws IOException, InterruptedException {
        var request = request(round, "").header("Authorization", "Bearer " + aTokenOfTheServicesTime());
        if (lastEvent != null) {
            request.header("Last-Event-ID", lastEvent);
        }
        return sent(request);
    }

    private HttpRequest.Builder request(String round, String query) {
        return HttpRequest.newBuilder(service.resolve(round(programme, round) + "/progress" + query))
                .header("Accept", "text/event-stream");
    }

    private static String sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** A stream ends with its token; tests before this one may have moved the clock on by months. */
    private static String aTokenOfTheServicesTime() {
        var ends = MovableClock.time().plus(Duration.ofHours(1)).getEpochSecond();
        return Tokens.with("runs-programmes", Map.of("exp", ends), "programme-manager");
    }

    private static List<Long> ids(String stream) {
        return ID.matcher(stream)
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .toList();
    }

    @Test
    void a_stream_says_each_change_and_ends_with_the_job() throws Exception {
        var round = plan(programme, "NEW").statusCode(201).extract().<String>path("id");
        var told = stream(round, null);
        assertThat(told).contains("event:progress", "\"state\":\"PREVIEW\"", "\"percent\":100");
        assertThat(ids(told)).isSorted().doesNotHaveDuplicates().isNotEmpty();
        var last = ids(told).getLast();
        assertThat(stream(round, Long.toString(last))).doesNotContain("event:progress");
        assertThat(ids(stream(round, Long.toString(last - 1)))).containsExactly(last);
        assertThat(ids(stream(round, "nonsense"))).containsExactly(last);
    }

    @Test
    void there_is_no_stream_of_what_is_not_there_nor_for_others() {
        var path = round(programme, UUID.randomUUID().toString()) + "/progress";
        manager().get(path).then().spec(isProblem(404, "round-unknown"));
        aPerson().joins().calls().get(path).then().spec(isProblem(403, "forbidden"));
    }

    private static String ticket() {
        return Api.with(aTokenOfTheServicesTime())
                .post(TICKETS)
                .then()
                .statusCode(201)
                .body("ticket", hasLength(43))
                .extract()
                .path("ticket");
    }

    @Test
    void a_ticket_opens_it_once_where_no_header_can_be_sent() throws Exception {
        var round = plan(programme, "NEW").statusCode(201).extract().<String>path("id");
        var ticket = ticket();
        assertThat(Database.dump()).doesNotContain(ticket);
        var told = sent(request(round, "?ticket=" + ticket));
        assertThat(told).contains("\"state\":\"PREVIEW\"");
        var path = round(programme, round) + "/progress?ticket=";
        Api.anonymous().get(path + ticket).then().spec(isProblem(401, "stream-ticket-invalid"));
        Api.anonymous().get(path + "nonsense").then().spec(isProblem(401, "stream-ticket-invalid"));
        var last = ids(told).getLast();
        assertThat(sent(request(round, "?ticket=" + ticket() + "&lastEventId=" + (last - 1))))
                .contains("id:" + last);
    }

    @Test
    void of_several_who_come_with_one_ticket_one_gets_in() {
        var path = round(programme, plan(programme, "NEW").extract().path("id")) + "/progress?ticket=" + ticket();
        var answers = AtOnce.all(Stream.<Callable<Integer>>generate(
                        () -> () -> Api.anonymous().get(path).statusCode())
                .limit(6)
                .toList());
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).filteredOn(status -> status != 200).containsOnly(401);
    }

    @Test
    void an_old_ticket_opens_nothing() {
        var path = round(programme, plan(programme, "NEW").extract().path("id")) + "/progress?ticket=" + ticket();
        MovableClock.passes(Duration.ofSeconds(31));
        Api.anonymous().get(path).then().spec(isProblem(401, "stream-ticket-invalid"));
    }

    @Test
    void only_programme_managers_are_given_one_and_it_goes_with_its_owner() {
        var anna = aPerson().joins();
        anna.calls().post(TICKETS).then().spec(isProblem(403, "forbidden"));
        Api.anonymous().post(TICKETS).then().spec(isProblem(401, "unauthorized"));
        Api.anonymous()
                .get(round(programme, UUID.randomUUID().toString()) + "/progress")
                .then()
                .spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of(anna.subject(), "programme-manager"))
                .post(TICKETS)
                .then()
                .statusCode(201);
        assertThat(ticketsOf(anna)).isEqualTo(1);
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\",\"at\":\"2027-03-01T00:00:00Z\"}"
                        .formatted(anna.id(), UUID.randomUUID()));
        await().untilAsserted(() -> assertThat(ticketsOf(anna)).isZero());
    }

    private static long ticketsOf(Somebody person) {
        return Database.number("select count(*) from stream_ticket where person = ?", person.id());
    }
}
