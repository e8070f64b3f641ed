package io.shipmate.profile.hris;

import com.fasterxml.jackson.databind.JsonNode;
import io.shipmate.kit.outbound.OutsideOnly;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The calls to providers. Calls nobody inside our own network, follows no redirect, waits no longer than {@code shipmate.hris.source-timeout}, reads no more than a
 * megabyte (of a list 32), and gets a new token when the one it has is refused.
 */
@ApplicationScoped
class ProviderCalls {

    private static final int LARGEST_ANSWER = 1024 * 1024;
    private static final int LARGEST_LIST = 32 * LARGEST_ANSWER;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final int USUAL_LIFE_OF_A_TOKEN = 300;
    private static final int NOT_LET_IN = 401;

    private final HttpClient http;
    private final OutsideOnly outside;
    private final AccessTokens tokens;
    private final Clock clock;
    private final Duration timeout;

    ProviderCalls(
            OutsideOnly outside,
            AccessTokens tokens,
            Clock clock,
            @ConfigProperty(name = "shipmate.hris.source-timeout") Duration timeout) {
        this.outside = outside;
        this.tokens = tokens;
        this.clock = clock;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /**
     * An answer as far as it is of use.
     *
     * @param tree the body; missing if it is not JSON
     * @param pause for how long the provider wants to be left alone, if it says so
     */
    record Answer(int status, JsonNode tree, Optional<Duration> pause) {}

    /** Asks at one place. */
    Answer ask(Source.Place place, SourceAccess access) throws IOException, InterruptedException {
        return ask(place, access, LARGEST_ANSWER);
    }

    /** Asks for a page of a list. */
    Answer askForList(Source.Place place, SourceAccess access) throws IOException, InterruptedException {
        return ask(place, access, LARGEST_LIST);
    }

    private Answer ask(Source.Place place, SourceAccess access, int largest) throws IOException, InterruptedException {
        var answer = askOnce(place, access, largest);
        if (answer.status() == NOT_LET_IN && access.client() != null) {
            tokens.forget(access.client());
            return askOnce(place, access, largest);
        }
        return answer;
    }

    private Answer askOnce(Source.Place place, SourceAccess access, int largest)
            throws IOException, InterruptedException {
        var request = request(place.address());
        access.headers().forEach(request::setHeader);
        if (access.client() != null) {
            var token = tokens.of(access.client());
            if (token.isEmpty()) {
                var refusal = exchange(access.client());
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                token = tokens.of(access.client());
            }
            token.ifPresent(text -> request.setHeader("Authorization", "Bearer " + text));
        }
        if (place.body() != null) {
            request.setHeader("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(place.body()));
        }
        return send(request.build(), largest);
    }

    /** Gets a bearer token; returns the answer if there was none in it. */
    private Optional<Answer> exchange(SourceAccess.Client client) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + encoded(client.id()) + "&client_secret="
                + encoded(client.secret());
        var answer = send(
                request(URI.create(client.tokenUrl()))
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                LARGEST_ANSWER);
        var token = answer.tree().path("access_token").asText("");
        if (answer.status() != 200 || token.isBlank()) {
            return Optional.of(answer.status() == 200 ? new Answer(NOT_LET_IN, answer.tree(), answer.pause()) : answer);
        }
        var life = answer.tree().path("expires_in").asLong(USUAL_LIFE_OF_A_TOKEN);
        tokens.keep(client, token, Duration.ofSeconds(Math.max(life, USUAL_LIFE_OF_A_TOKEN)));
        return Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json");
    }

    /** Sends it, and is done with it, however slowly it drips, when the time is over. */
    private Answer send(HttpRequest request, int largest) throws IOException, InterruptedException {
        outside.require(request.uri());
        var sent = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
        try {
            var answer = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), BodyParsing.tree(answer.body()), pause(answer));
        } catch (ExecutionException | TimeoutException late) {
            throw new IOException("No answer", late);
        } finally {
            sent.cancel(true);
        }
    }

    /** What the provider asks for, in seconds or as a time, within reason. */
    private Optional<Duration> pause(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(this::pause)
                .map(pause -> pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause)
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private Optional<Duration> pause(String said) {
        if (said.matches("[0-9]{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until.toInstant()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
