package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a provider tells of one employee; without the headers that let one in, which are sealed.
 *
 * @param url of the provider's API
 * @param path behind it, with <code>{id}</code> for the employee
 * @param body what is posted, with <code>{id}</code>; null to get
 * @param person JSON pointer to the employee in the answer; null if the answer is the employee
 */
@Schema(
        name = "HrisSource",
        requiredProperties = {"url", "path"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Source(
        @Schema(examples = "https://api.example.com") String url,

        @Schema(examples = "/v1/employees/{id}") String path,

        String body,

        @Schema(examples = "/responses/0/body") String person) {

    private static final String ID = "{id}";

    /** Where that employee is. */
    URI of(String subject) {
        var id = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(url + path.replace(ID, id));
    }

    /** Whether url and path together are an address that can be called. */
    boolean leadsSomewhere() {
        try {
            return of("1").getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** What is to be posted there; an id may not break out of its quotes. */
    String bodyOf(String subject) {
        return body.replace(ID, subject.replace("\\", "").replace("\"", ""));
    }
}
