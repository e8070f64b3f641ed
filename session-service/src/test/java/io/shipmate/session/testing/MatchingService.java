package io.shipmate.session.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** matching-service at its socket: it knows the circles that a test tells it, and no other. */
public final class MatchingService implements QuarkusTestResourceLifecycleManager {

    private static final int LAST = 10;
    private static volatile WireMockServer server;

    @Override
    public Map<String, String> start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));
        server.start();
        server.stubFor(get(anyUrl()).atPriority(LAST).willReturn(aResponse().withStatus(404)));
        return Map.of("quarkus.rest-client.matching.url", server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }

    private static String path(UUID circle) {
        return "/api/matching/v1/circles/" + circle;
    }

    /** It knows this circle, in the first version of its partnership. */
    public static void knows(CircleOf circle, String state) {
        knows(circle, state, 0);
    }

    /** Asked for this circle it answers so. */
    public static void answers(UUID circle, String json) {
        server.stubFor(get(urlEqualTo(path(circle))).willReturn(okJson(json)));
    }

    /** It knows this circle. */
    public static void knows(CircleOf circle, String state, long version) {
        answers(circle.id(), """
                {"circle":"%s","partnership":"%s","members":["%s","%s"],"state":"%s","version":%d,"since":"2026-01-01T00:00:00Z"}""".formatted(
                        circle.id(),
                        circle.partnership(),
                        circle.anna().id(),
                        circle.ben().id(),
                        state,
                        version));
    }

    /** Asked for this circle it answers nothing useful. */
    public static void failsFor(UUID circle) {
        server.stubFor(get(urlEqualTo(path(circle))).willReturn(aResponse().withStatus(500)));
    }

    /** How often it was asked for this circle with a bearer token. */
    public static int timesAskedFor(UUID circle) {
        return server.findAll(WireMock.getRequestedFor(urlEqualTo(path(circle)))
                        .withHeader("Authorization", WireMock.matching("Bearer .+")))
                .size();
    }
}
