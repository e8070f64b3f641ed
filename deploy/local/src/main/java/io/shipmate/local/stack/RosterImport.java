package io.shipmate.local.stack;

import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports a roster as an HR department would: through the public API, with the token of a people-admin. */
public final class RosterImport {

    /**
     * What has become of the rows.
     *
     * @param total all of them
     * @param created people who were not known before
     * @param changed people of whom something is different now
     * @param unchanged people of whom nothing is
     * @param failed rows that were refused
     */
    public record Outcome(int total, int created, int changed, int unchanged, int failed) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "shipmate-roster-5f1c9a";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final URI imports;
    private final String token;
    private final HttpClient client;

    /** Prepares an import into this system with this people-admin's token. */
    public RosterImport(Endpoints endpoints, String token, HttpClient client) {
        imports = URI.create(endpoints.api(Service.PROFILE) + "/roster-imports");
        this.token = token;
        this.client = client;
    }

    /** Imports the CSV text and returns when every row has been dealt with. */
    public Outcome run(String csv) {
        var request = request(imports)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(multipart(csv)))
                .build();
        var accepted = send(request);
        if (accepted.statusCode() != 202) {
            throw refused(accepted);
        }
        var location = accepted.headers()
                .firstValue("Location")
                .map(imports::resolve)
                .orElseThrow(() -> StackRefused.failed(
                        "profile-service has taken the roster without saying where its progress can be read."));
        return outcome(location);
    }

    private Outcome outcome(URI location) {
        var last = new AtomicReference<JsonNode>();
        boolean over = Waiting.until(() -> !isRunning(read(location, last)), PATIENCE);
        var state = last.get().path("state").asString("");
        var rows = last.get().path("rows");
        if (!over || !state.equals("DONE")) {
            throw StackRefused.failed("The roster import at " + location + " ended as " + state + ": " + last.get());
        }
        return new Outcome(
                rows.path("total").asInt(),
                rows.path("created").asInt(),
                rows.path("changed").asInt(),
                rows.path("unchanged").asInt(),
                rows.path("failed").asInt());
    }

    private static boolean isRunning(JsonNode progress) {
        var state = progress.path("state").asString("");
        return state.equals("PENDING") || state.equals("RUNNING");
    }

    private JsonNode read(URI location, AtomicReference<JsonNode> last) {
        var response = send(request(location).GET().build());
        if (response.statusCode() != 200) {
            throw refused(response);
        }
        try {
            last.set(JSON.readTree(response.body()));
        } catch (JacksonException e) {
            throw new StackRefused("The progress of the roster import is not JSON: " + response.body(), e);
        }
        return last.get();
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackRefused("The roster cannot be imported: " + request.uri() + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackRefused("Interrupted while importing the roster", e);
        }
    }

    private StackRefused refused(HttpResponse<String> response) {
        return StackRefused.failed("The roster cannot be imported: " + response.uri() + " answered "
                + response.statusCode() + " " + response.body());
    }

    private static String multipart(String csv) {
        return "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.csv\""
                + "\r\nContent-Type: text/csv; charset=UTF-8\r\n\r\n"
                + csv
                + "\r\n--" + BOUNDARY + "--\r\n";
    }
}
