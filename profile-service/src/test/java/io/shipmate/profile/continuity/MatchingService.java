package io.shipmate.profile.continuity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** matching-service at its socket: it knows the partners that a test tells it, by the token of the one who asks; two pages of them. */
public final class MatchingService implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, List<UUID>> PARTNERS = new ConcurrentHashMap<>();

    private HttpServer server;

    /** Whoever brings this token has these two partners. */
    public static void knows(String token, UUID one, UUID other) {
        PARTNERS.put("Bearer " + token, List.of(one, other));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/api/matching/v1/me/partnerships", MatchingService::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.partners.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var partners = PARTNERS.get(exchange.getRequestHeaders().getFirst("Authorization"));
        var second = exchange.getRequestURI().getQuery().contains("after=more");
        var body = partners == null
                ? "{}"
                : "{\"items\":[{\"id\":\"%s\",\"partner\":\"%s\",\"state\":\"PAUSED\"}]%s}"
                        .formatted(UUID.randomUUID(), partners.get(second ? 1 : 0), second ? "" : ",\"next\":\"more\"");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(partners == null ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
