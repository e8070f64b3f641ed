package io.shipmate.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One problem as RFC 9457 has it. Its type is {@code urn:shipmate:problem:<code>} and never changes; title and detail are
 * filled in on the way out from the bundles {@code problems} and {@code kit-problems}, in the caller's language.
 */
@Schema(name = "Problem", additionalProperties = Object.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Problem {

    /** The media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:shipmate:problem:";
    private static final String VIOLATIONS = "violations";

    private final int status;
    private final String code;
    private final Object[] words;
    private String detailKey;
    private final Map<String, Object> extensions = new LinkedHashMap<>();
    private String title;
    private String detail;

    private Problem(int status, String code, Object... words) {
        this.status = status;
        this.code = code;
        this.words = words;
        detailKey = code + ".detail";
    }

    /**
     * A problem whose texts stand under {@code code} in the bundles.
     *
     * @param status the HTTP status, 400 to 599
     * @param words what the texts name, as {@link java.text.MessageFormat} arguments
     */
    public static Problem of(int status, String code, Object... words) {
        return new Problem(status, code, words);
    }

    /** The problem for a status of which nothing more is known. */
    static Problem ofStatus(int status) {
        return of(
                status,
                switch (status) {
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 415 -> "unsupported-media-type";
                    case 503 -> "try-again";
                    default -> status < 500 ? "bad-request" : "internal-error";
                });
    }

    /** 400: the request itself is wrong. */
    public static Problem badRequest(String code, Object... words) {
        return new Problem(400, code, words);
    }

    /** 403: the caller may know that it exists, but not do this. */
    public static Problem forbidden(String code, Object... words) {
        return new Problem(403, code, words);
    }

    /** 404: it does not exist, or its existence is none of the caller's business. */
    public static Problem notFound(String code, Object... words) {
        return new Problem(404, code, words);
    }

    /** 409: the state of the thing is in the way. */
    public static Problem conflict(String code, Object... words) {
        return new Problem(409, code, words);
    }

    /** 422: understood and well-formed, but refused for what it says. */
    public static Problem unprocessable(String code, Object... words) {
        return new Problem(422, code, words);
    }

    /** Adds a member of its own to the body, for example the state that is in the way. */
    public Problem with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    /** The response that carries it. */
    public RestResponse<Problem> response() {
        return RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(this)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .build();
    }

    /** The response that carries it, with one more header. */
    public RestResponse<Problem> response(String header, Object value) {
        return RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(this)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header(header, value)
                .build();
    }

    /** Stable URN of the kind of problem; what a program should look at. */
    @JsonProperty
    @Schema(required = true, examples = "urn:shipmate:problem:not-found")
    public String type() {
        return TYPE_PREFIX + code;
    }

    /** What it is, in the caller's language. */
    @JsonProperty
    @Schema(required = true)
    public String title() {
        return title;
    }

    /** The HTTP status. */
    @JsonProperty
    @Schema(required = true)
    public int status() {
        return status;
    }

    /** What to do about it, in the caller's language. */
    @JsonProperty
    public String detail() {
        return detail;
    }

    /** Members of this kind of problem. */
    @JsonAnyGetter
    @Schema(hidden = true)
    public Map<String, Object> extensions() {
        return extensions;
    }

    @JsonIgnore
    String code() {
        return code;
    }

    /** Says another detail than the usual one, because that would not be true. */
    Problem explainedBy(String key) {
        detailKey = key;
        return this;
    }

    String detailKey() {
        return detailKey;
    }

    Object[] words() {
        return words;
    }

    void say(String newTitle, String newDetail, UnaryOperator<Violation> inWords) {
        title = newTitle;
        detail = newDetail;
        if (extensions.get(VIOLATIONS) instanceof List<?> violations) {
            extensions.put(
                    VIOLATIONS,
                    violations.stream().map(Violation.class::cast).map(inWords).toList());
        }
    }

    /**
     * One thing that is wrong with a request.
     *
     * @param at JSON pointer or name of a parameter
     * @param message what is wrong, for people; a code while {@code words} are there
     * @param words what the text of the code names, or null if the message is said as it stands
     */
    @Schema(name = "Violation")
    public record Violation(
            @Schema(description = "JSON pointer or parameter name", examples = "/offers/0/level")
            String at,

            String message,

            @JsonIgnore @Schema(hidden = true) List<Object> words) {

        /** A violation whose message is said as it stands. */
        public Violation(String at, String message) {
            this(at, message, null);
        }

        /** A violation whose text stands in the bundles under {@code violation.<code>}, in the caller's language. */
        public static Violation coded(String at, String code, Object... words) {
            return new Violation(at, code, List.of(words));
        }
    }

    /** Adds what is wrong and where, under {@code violations}. */
    public Problem violating(List<Violation> violations) {
        return with(VIOLATIONS, violations);
    }
}
