package io.shipmate.matching.rounds;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Rounds.plan;
import static io.shipmate.matching.testing.Rounds.round;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.matching.testing.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingARound {

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
        var request = HttpRequest.newBuilder(service.resolve(round(programme, round) + "/progress"))
                .header("Authorization", "Bearer " + aTokenOfTheServicesTime())
                .header("Accept", "text/event-stream");
        if (lastEvent != null) {
            request.header("Last-Event-ID", lastEvent);
        }
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
}
