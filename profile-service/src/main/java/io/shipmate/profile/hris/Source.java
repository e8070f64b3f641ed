package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param list where it lists all employees; null if it cannot be compared whole
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
        Listing list,

        @Schema(examples = "30") Integer pauseSeconds) {

    static final int USUAL_PAUSE_SECONDS = 30;
    private static final String ID = "{id}";
    /** At the beginning there is none. */
    private static final String WITHOUT_CURSOR = "([?&])[^?&=]+=\\{cursor\\}&?";

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

    /**
     * Where all employees are listed, page by page.
     *
     * @param path behind the provider's address, with <code>{cursor}</code>, <code>{offset}</code> (how many employees came before)
     *     or <code>{page}</code> (from 1) where pages are asked for
     * @param body what is posted, with the same; null to get
     * @param items JSON pointer to the employees; null if the answer is the list
     * @param id an employee's id, by its name or a JSON pointer
     * @param next JSON pointer to the cursor or the address of the next page
     * @param each whether the list only names employees, and each has to be asked for
     */
    @Schema(
            name = "HrisListing",
            requiredProperties = {"path", "id", "each"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listing(
            @Schema(examples = "/v1/employees?cursor={cursor}")
            String path,

            String body,

            @Schema(examples = "/results") String items,

            @Schema(examples = "id") String id,

            @Schema(examples = "/next") String next,

            boolean each) {

        static final String CURSOR = "{cursor}";
        static final String OFFSET = "{offset}";
        static final String PAGE = "{page}";

        /** Whether pages are counted, so that the one after the last is empty. */
        boolean isCounted() {
            return Stream.of(OFFSET, PAGE)
                    .anyMatch(word -> path.contains(word) || (body != null && body.contains(word)));
        }
    }

    /**
     * How far a list has come.
     *
     * @param cursor what leads to the next page; null at the beginning
     * @param pages how many pages came before
     * @param items how many employees came before
     */
    record Position(String cursor, int pages, int items) {}

    /** One question: where, what is posted if anything, and where the answer is. */
    record Place(URI address, String body, String pointer) {}

    /** Whether it asks for one employee, and not always for the same. */
    boolean namesTheEmployee() {
        return path.contains(ID) || (body != null && body.contains(ID));
    }

    /** Where that employee is. */
    Place of(String subject) {
        return place(path, body, person, subject);
    }

    /** Where a further part of that employee is. */
    Place of(String subject, Further further) {
        return place(further.path(), further.body(), further.person(), subject);
    }

    /** Where that page of the list is; nothing if its address is none, or not the provider's. */
    Optional<Place> of(Position position) {
        var cursor = position.cursor() == null ? "" : position.cursor();
        try {
            if (cursor.matches("https?://.*")) {
                return cursor.startsWith(url + '/') ? Optional.of(page(cursor)) : Optional.empty();
            }
            return Optional.of(cursor.startsWith("/") ? page(url + cursor) : page(position, cursor));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Place page(String address) {
        return new Place(URI.create(address), list.body(), null);
    }

    private Place page(Position position, String cursor) {
        var there =
                cursor.isEmpty() ? list.path().replaceAll(WITHOUT_CURSOR, "$1").replaceAll("[?&]$", "") : list.path();
        var encoded = URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return new Place(
                URI.create(url + filled(there, position, encoded)),
                list.body() == null ? null : filled(list.body(), position, escaped(cursor)),
                null);
    }

    private static String filled(String text, Position position, String cursor) {
        return text.replace(Listing.CURSOR, cursor)
                .replace(Listing.OFFSET, String.valueOf(position.items()))
                .replace(Listing.PAGE, String.valueOf(position.pages() + 1));
    }

    private static String escaped(String text) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private Place place(String there, String posted, String pointer, String subject) {
        var id = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return new Place(URI.create(url + there.replace(ID, id)), bodyOf(posted, subject), pointer);
    }

    /** What is to be posted there; an id may not break out of its quotes. */
    private static String bodyOf(String posted, String subject) {
        return posted == null ? null : posted.replace(ID, escaped(subject));
    }
}
