package io.shipmate.local.demo;

import io.shipmate.local.stack.Endpoints;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The APIs as one person may use them: with their token, which is fetched when first needed and again once it has expired. */
public final class SignedIn {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final String BOUNDARY = "shipmate-8f0c2b";
    private static final int UNAUTHORIZED = 401;

    private final String name;
    private final Endpoints endpoints;
    private final Tokens tokens;
    private final Sending sending;
    private final Consumer<Call> listener;
    private volatile String token;

    SignedIn(String name, Endpoints endpoints, Tokens tokens, Sending sending, Consumer<Call> listener) {
        this.name = name;
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.sending = sending;
        this.listener = listener;
    }

    /** Returns the name that the person signed in by. */
    public String name() {
        return name;
    }

    /**
     * Reads.
     *
     * @param path below {@code /api/<service>/v1}, beginning with a slash
     */
    public Answer get(Service service, String path) {
        return send(request(service, path).GET());
    }

    /** Puts a thing that is one's own. */
    public Answer put(Service service, String path, Object body) {
        return send(request(service, path).PUT(json(body)).header("Content-Type", "application/json"));
    }

    /** Puts a shared thing that has been seen with this tag. */
    public Answer put(Service service, String path, Object body, String seen) {
        return send(request(service, path)
                .PUT(json(body))
                .header("Content-Type", "application/json")
                .header("If-Match", seen));
    }

    /** Posts with an {@code Idempotency-Key} of its own, so that it happens once however often it is sent. */
    public Answer post(Service service, String path, Object body) {
        return post(service, path, body, UUID.randomUUID().toString());
    }

    /** Posts with this {@code Idempotency-Key}. */
    public Answer post(Service service, String path, Object body, String key) {
        return send(request(service, path)
                .POST(json(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key));
    }

    /** Posts where there is nothing to say. */
    public Answer post(Service service, String path) {
        return send(request(service, path)
                .POST(BodyPublishers.noBody())
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** Posts a CSV file as a browser's form does. */
    public Answer postCsv(Service service, String path, String fileName, String csv) {
        var form = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\""
                + "\r\nContent-Type: text/csv; charset=UTF-8\r\n\r\n" + csv
                + "\r\n--" + BOUNDARY + "--\r\n";
        return send(request(service, path)
                .POST(BodyPublishers.ofString(form))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(URI.create(endpoints.api(service) + path)).timeout(TIMEOUT);
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        var answer = sendWithToken(request);
        if (answer.status() == UNAUTHORIZED) {
            token = null;
            return sendWithToken(request);
        }
        return answer;
    }

    private Answer sendWithToken(HttpRequest.Builder unsigned) {
        if (token == null) {
            token = tokens.of(name);
        }
        var request =
                unsigned.copy().setHeader("Authorization", "Bearer " + token).build();
        long began = System.nanoTime();
        var sent = sending.send(request);
        var response = sent.response();
        listener.accept(new Call(
                name,
                request.method(),
                request.uri(),
                response.statusCode(),
                Duration.ofNanos(System.nanoTime() - began),
                sent.attempts()));
        return new Answer(request.method(), request.uri(), response.statusCode(), response.headers(), response.body());
    }
}
