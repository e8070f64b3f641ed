package io.shipmate.profile.hris;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks a provider for one employee. Follows no redirect, waits no longer than {@code shipmate.hris.source-timeout}, reads no
 * more than a megabyte, and keeps to the pause that a provider asks for.
 */
@ApplicationScoped
class ProviderClient {

    private static final int LARGEST_ANSWER = 1024 * 1024;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int USUAL_LIFE_OF_A_TOKEN = 300;
    private static final int NOT_LET_IN = 401;

    private final HttpClient http;
    private final AccessTokens tokens;
    private final Clock clock;
    private final Duration timeout;

    ProviderClient(
            AccessTokens tokens, Clock clock, @ConfigProperty(name = "shipmate.hris.source-timeout") Duration timeout) {
        this.tokens = tokens;
        this.clock = clock;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** An answer as far as it is of use. */
    private record Answer(int status, JsonNode tree, Duration pause) {}

    /** Asks for the employee with this id of the provider's. */
    Fetched fetch(Source source, SourceAccess access, String subject) {
        var at = clock.instant();
        try {
            var answer = ask(source, access, subject);
            if (answer.status() == NOT_LET_IN && access.client() != null) {
                tokens.forget(access.client());
                answer = ask(source, access, subject);
            }
            return read(source, answer, at);
        } catch (IOException _) {
            return new Fetched.Away(USUAL_PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Fetched.Away(USUAL_PAUSE);
        }
    }

    private static Fetched read(Source source, Answer answer, Instant at) {
        return switch (answer.status()) {
            case 200 -> found(source, answer.tree(), at);
            case 404, 410 -> new Fetched.Refused(DeliveryReason.PROVIDER_KNOWS_NOBODY);
            case 408, 429, 500, 502, 503, 504 -> new Fetched.Away(answer.pause());
            default -> new Fetched.Refused(DeliveryReason.PROVIDER_REFUSED);
        };
    }

    private Answer ask(Source source, SourceAccess access, String subject) throws IOException, InterruptedException {
        var request = request(source.of(subject));
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
        if (source.body() != null) {
            request.setHeader("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(source.bodyOf(subject)));
        }
        return send(request.build());
    }

    /** Gets a bearer token; returns the answer if there was none in it. */
    private Optional<Answer> exchange(SourceAccess.Client client) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + encoded(client.id()) + "&client_secret="
                + encoded(client.secret());
        var answer = send(request(URI.create(client.tokenUrl()))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
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

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var stream = answer.body()) {
            var body = stream.readNBytes(LARGEST_ANSWER);
            return new Answer(answer.statusCode(), BodyParsing.tree(body), pause(answer));
        }
    }

    private static Fetched found(Source source, JsonNode tree, Instant at) {
        var person = source.person() == null ? tree : tree.at(JsonPointer.compile(source.person()));
        return person.isObject() && !person.isEmpty()
                ? new Fetched.Found(person, at)
                : new Fetched.Refused(DeliveryReason.PROVIDER_UNREADABLE);
    }

    /** What the provider asks for, in seconds, within reason. */
    private static Duration pause(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text))))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .orElse(USUAL_PAUSE);
    }
}
