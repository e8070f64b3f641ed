package io.shipmate.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody's device that follows a stream, as plain as an EventSource. */
final class Follower implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> comments = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** One event as it came. */
    record Event(String id, String name, JsonNode data) {}

    /** Opens the stream; the address may carry a ticket, headers come in pairs. */
    Follower(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        reader = Thread.ofVirtual().start(this::read);
    }

    int status() {
        return response.statusCode();
    }

    /** The next event; fails if none comes in time. */
    Event next() throws InterruptedException {
        var event = events.poll(15, TimeUnit.SECONDS);
        assertThat(event).as("an event in time").isNotNull();
        return event;
    }

    List<Event> next(int count) throws InterruptedException {
        var list = new ArrayList<Event>();
        while (list.size() < count) {
            list.add(next());
        }
        return list;
    }

    /** Waits for heart-beats and returns what has come before them and was not taken. */
    List<Event> untilHeartBeats(int count) throws InterruptedException {
        comments.clear();
        for (var i = 0; i < count; i++) {
            assertThat(comments.poll(15, TimeUnit.SECONDS)).isEqualTo("still here");
        }
        return List.copyOf(events);
    }

    /** Waits until the server has ended the stream. */
    boolean hasEnded() throws InterruptedException {
        return reader.join(Duration.ofSeconds(15));
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String name = null;
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(id, name, JSON.readTree(data.toString())));
                    data.setLength(0);
                }
            }
        } catch (IOException _) {
            // the connection was closed: by the test, or the server ended in the middle
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
