package io.shipmate.local.demo;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service has answered.
 *
 * @param method of the request
 * @param address of the request
 * @param status the HTTP status
 * @param headers of the answer
 * @param body as text, possibly empty
 */
public record Answer(String method, URI address, int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Returns this answer if its status is one of these. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(wanted -> wanted == status)) {
            throw new DidNotHappen(method + " " + address + " answered " + status
                    + problem().map(code -> " (" + code + ")").orElse("") + " where " + Arrays.toString(statuses)
                    + " was expected" + (body.isBlank() ? "." : ": " + body));
        }
        return this;
    }

    /** Returns the body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new DidNotHappen(method + " " + address + " answered something that is not JSON: " + body, e);
        }
    }

    /** Returns the code of the problem, if this is one. */
    public Optional<String> problem() {
        if (!headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.empty();
        }
        var type = json().path("type").asString("");
        return Optional.of(type.substring(type.lastIndexOf(':') + 1));
    }

    /** Returns the tag of what was shown, to be sent back with a change of it. */
    public String etag() {
        return headers.firstValue("ETag")
                .orElseThrow(() -> new DidNotHappen(method + " " + address + " answered without an ETag."));
    }
}
