package io.shipmate.profile.export;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The other three at their socket: each gives everybody whose token it sees the part that a test tells it. */
public final class TheOtherServices implements QuarkusTestResourceLifecycleManager {

    private static volatile WireMockServer server;

    @Override
    public Map<String, String> start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));
        server.start();
        return Map.of(
                "quarkus.rest-client.matching.url", server.baseUrl(),
                "quarkus.rest-client.session.url", server.baseUrl(),
                "quarkus.rest-client.notification.url", server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }

    private static String path(String service) {
        return "/api/" + service + "/v1/me/export";
    }

    /** To this token, and to no other. */
    static void gives(String service, String token, String part) {
        answers(service, token, okJson(part));
    }

    static void answers(String service, String token, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path(service)))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(answer));
    }

    static void fails(String service, String token) {
        answers(service, token, aResponse().withStatus(500).withBody("secret of the house"));
    }

    /** How often it was asked with this token. */
    static int timesAsked(String service, String token) {
        return server.findAll(getRequestedFor(urlEqualTo(path(service)))
                        .withHeader("Authorization", equalTo("Bearer " + token)))
                .size();
    }
}
