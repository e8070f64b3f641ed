package io.shipmate.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallingAServiceThatIsAway {

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        client.close();
    }

    private void reply(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var reply = replies.removeFirst();
        try (exchange) {
            if (reply.status() > 0) {
                var body = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), body.length);
                exchange.getResponseBody().write(body);
            }
            // Otherwise the connection ends without an answer, as when the service is killed.
        }
    }

    private Sending.Sent post() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/"))
                .header("Idempotency-Key", "one-key")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return new Sending(client).send(request);
    }

    @Test
    void the_same_request_goes_out_again_with_the_same_key_until_it_is_answered() {
        replies.addAll(List.of(new Reply(503, ""), new Reply(0, ""), new Reply(502, ""), new Reply(201, "done")));

        var sent = post();

        assertThat(sent.response().statusCode()).isEqualTo(201);
        assertThat(sent.response().body()).isEqualTo("done");
        assertThat(keys).hasSizeGreaterThanOrEqualTo(sent.attempts()).containsOnly("one-key");
    }

    @Test
    void an_attempt_that_is_still_running_is_waited_for() {
        replies.addAll(List.of(
                new Reply(409, "{\"type\":\"urn:shipmate:problem:request-in-progress\"}"), new Reply(201, "once")));

        assertThat(post().response().body()).isEqualTo("once");
    }

    @Test
    void a_service_that_has_not_heard_of_the_caller_yet_is_asked_again() {
        replies.addAll(
                List.of(new Reply(403, "{\"type\":\"urn:shipmate:problem:person-unknown\"}"), new Reply(200, "hello")));

        assertThat(post().response().body()).isEqualTo("hello");
    }

    @Test
    void a_refusal_is_an_answer_and_is_not_asked_again() {
        replies.addAll(
                List.of(new Reply(409, "{\"type\":\"urn:shipmate:problem:already-invited\"}"), new Reply(200, "")));

        assertThat(post().response().statusCode()).isEqualTo(409);
        assertThat(keys).hasSize(1);
    }

    @Test
    void an_answer_that_was_not_expected_is_told_in_one_sentence() {
        replies.add(new Reply(422, "no"));
        var response = post().response();
        var answer = new Answer("POST", response.uri(), response.statusCode(), response.headers(), response.body());

        assertThatThrownBy(() -> answer.expect(201))
                .isInstanceOf(DidNotHappen.class)
                .hasMessageMatching("POST http://localhost:\\d+/ answered 422 where \\[201] was expected: no");
    }
}
