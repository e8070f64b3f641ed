package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a provider tells of one employee; without the headers that let one in, which are sealed. Some tell the parts of an
 * employee in several places, which are then asked one after the other and laid together.
 *
 * @param url of the provider's API
 * @param path behind it, with <code>{id}</code> for the employee
 * @param body what is posted, with <code>{id}</code>; null to get
 * @param person JSON pointer to the employee in the answer; null if the answer is the employee
 * @param also what is asked after that
 * @param pauseSeconds how long the provider is left alone after it could not answer and named no pause; doubled each time
 */
@Schema(
        name = "HrisSource",
        requiredProperties = {"url", "path"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Source(
        @Schema(examples = "https://api.example.com") String url,

        @Schema(examples = "/v1/employees/{id}") String path,

        String body,

        @Schema(examples = "/responses/0/body") String person,

        List<Further> also,

        @Schema(examples = "30") Integer pauseSeconds) {

    static final int USUAL_PAUSE_SECONDS = 30;
    private static final String ID = "{id}";

    /** Those that were kept before there was more than one place have neither. */
    Source {
        also = also == null ? List.of() : List.copyOf(also);
        pauseSeconds = pauseSeconds == null ? Integer.valueOf(USUAL_PAUSE_SECONDS) : pauseSeconds;
    }

    /**
     * A further place that tells a part of an employee.
     *
     * @param as the name under which the part is laid beside what is known already
     */
    @Schema(
            name = "HrisFurtherSource",
            requiredProperties = {"path", "as"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Further(
            @Schema(examples = "/v2/persons/{id}/employments")
            String path,

            String body,

            @Schema(examples = "/_data/0") String person,

            @Schema(examples = "employment") String as) {}

    /** One question: where, what is posted if anything, and where the answer is. */
    record Place(URI address, String body, String pointer) {}

    /** Where that employee is. */
    Place of(String subject) {
        return place(path, body, person, subject);
    }

    /** Where a further part of that employee is. */
    Place of(String subject, Further further) {
        return place(further.path(), further.body(), further.person(), subject);
    }

    private Place place(String there, String posted, String pointer, String subject) {
        var id = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return new Place(URI.create(url + there.replace(ID, id)), bodyOf(posted, subject), pointer);
    }

    /** What is to be posted there; an id may not break out of its quotes. */
    private static String bodyOf(String posted, String subject) {
        return posted == null
                ? null
                : posted.replace(ID, subject.replace("\\", "").replace("\"", ""));
    }
}
