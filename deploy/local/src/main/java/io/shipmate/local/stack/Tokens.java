package io.shipmate.local.stack;

import io.shipmate.local.process.StackRefused;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens from the running issuer. */
public final class Tokens {

    private static final JsonMapper JSON = new JsonMapper();

    /** Before the private address of somebody who has left. */
    private static final String ALUMNUS = "alumni:";

    private final URI companys;
    private final URI alumnis;
    private final HttpClient client;

    Tokens(Endpoints endpoints, HttpClient client) {
        this.companys = endpoints.tokenEndpoint();
        this.alumnis = endpoints.alumniTokenEndpoint();
        this.client = client;
    }

    /**
     * Returns an access token for somebody of the company, good for an hour.
     *
     * @param name an external id, a mail address, {@code admin} or {@code ops}; {@code alumni:} and a private address for
     *     somebody who has left
     */
    public String of(String name) {
        return name.startsWith(ALUMNUS) ? of(name.substring(ALUMNUS.length()), alumnis) : of(name, companys);
    }

    private String of(String name, URI endpoint) {
        var form = Map.of(
                "grant_type", "password",
                "client_id", "shipmate-local",
                "username", name,
                "password", "any",
                "scope", "openid");
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            var body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw StackRefused.failed(
                        "There is no token: " + body.path("error_description").asString("the issuer refuses") + ".");
            }
            return body.get("access_token").asString();
        } catch (IOException e) {
            throw new StackRefused(
                    "The issuer at " + endpoint + " does not answer. Is Shipmate up? ./shipmate status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackRefused("Interrupted while asking for a token", e);
        }
    }
}
