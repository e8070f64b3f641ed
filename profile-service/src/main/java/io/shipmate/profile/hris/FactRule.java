package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.shipmate.profile.roster.StatedFacts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where one fact comes from.
 *
 * @param from fields of the employee, the first one that is there counts
 * @param values the provider's words to ours, whatever their case; null if they are the same
 * @param otherwise what counts if the field is empty or {@code values} does not have its word, and for somebody new if
 *     it is not there at all; null if nothing does
 */
@Schema(name = "HrisFactRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactRule(
        @Size(max = 10)
        @Schema(
                description = "The first of these fields that is there counts: a name as the provider writes it, or a"
                        + " JSON pointer (RFC 6901) where fields are nested",
                examples = "[\"/work/location\", \"Location\"]")
        List<@NotNull @Size(min = 1, max = 200) String> from,

        @Size(max = 1000)
        @Schema(
                description = "Their words to ours, whatever their case",
                additionalProperties = String.class,
                examples = "{\"Terminated\": \"LEFT\"}")
        Map<@Size(max = 200) String, @NotNull @Size(max = 254) String> values,

        @Size(max = 254)
        @Schema(
                description =
                        "What counts if the field is empty or `values` lacks its word; and if it is not there at all,"
                                + " for somebody new",
                examples = "Europe/Berlin")
        String otherwise) {

    /**
     * What the employee's fields say of the fact: nothing if none of them is there.
     *
     * @param fact what is looked for
     * @param said the employee as the provider writes them
     */
    Optional<StatedFacts.Checked> read(MappedFact fact, JsonNode said) {
        return found(said)
                .map(raw -> translated(raw)
                        .map(fact::check)
                        .orElseGet(() -> new StatedFacts.Checked(raw, "value-not-mapped")));
    }

    private Optional<String> found(JsonNode said) {
        return from == null
                ? Optional.ofNullable(otherwise)
                : from.stream()
                        .map(place -> at(said, place))
                        .filter(node -> !node.isMissingNode())
                        .map(FactRule::text)
                        .findFirst();
    }

    /** BambooHR wraps some values in an object. */
    private static String text(JsonNode node) {
        var value = node.isObject() ? node.path("value") : node;
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private Optional<String> translated(String raw) {
        if (raw.isBlank()) {
            return Optional.of(otherwise == null ? "" : otherwise);
        }
        if (values == null || values.isEmpty()) {
            return Optional.of(raw);
        }
        var word = raw.strip().toLowerCase(Locale.ROOT);
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().strip().toLowerCase(Locale.ROOT).equals(word))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(otherwise));
    }

    /** A pointer, unless there is a field of just that name: HiBob writes {@code /work/title} so. */
    private static JsonNode at(JsonNode said, String place) {
        return place.startsWith("/") && !said.has(place) ? said.at(place) : said.path(place);
    }
}
