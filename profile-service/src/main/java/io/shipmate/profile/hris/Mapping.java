package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.roster.StatedFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which of a provider's fields are ours. What it does not name is never looked at.
 *
 * @param subject JSON pointer to the employee's id in a delivery, where the provider does not document it; else null
 * @param facts rules by fact
 */
@Schema(name = "HrisMapping")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mapping(
        @Size(max = 200)
        @Schema(
                description = "PERSONIO and STANDARD_WEBHOOKS only: JSON pointer to the employee's id in a delivery",
                examples = "/payload/person_id")
        String subject,

        @NotNull
        @Size(max = 16)
        @Schema(description = "Where each fact comes from; a fact without a rule is left alone")
        Map<@NotNull MappedFact, @NotNull @Valid FactRule> facts) {

    /** RFC 6901, without the empty one. */
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*)+");

    /** Nothing is ours yet. */
    static final Mapping NONE = new Mapping(null, Map.of());

    /** @throws Invalid if a JSON pointer is none, or a rule gives a fact a value that it cannot have */
    Mapping requireReadable() {
        if (subject != null) {
            requirePointer("/mapping/subject", subject);
        }
        facts.forEach((fact, rule) -> {
            var from = rule.from() == null ? List.<String>of() : rule.from();
            for (var i = 0; i < from.size(); i++) {
                if (from.get(i).startsWith("/")) {
                    requirePointer("/mapping/facts/" + fact + "/from/" + i, from.get(i));
                }
            }
            if (from.isEmpty() && rule.otherwise() == null) {
                throw Invalid.coded("/mapping/facts/" + fact, "rule-says-nothing");
            }
            requireValue(fact, "/mapping/facts/" + fact + "/otherwise", rule.otherwise());
            if (rule.values() != null) {
                rule.values().values().forEach(v -> requireValue(fact, "/mapping/facts/" + fact + "/values", v));
            }
        });
        return this;
    }

    private static void requireValue(MappedFact fact, String place, String value) {
        if (value != null && fact.check(value).refusal() != null) {
            throw Invalid.coded(place, "no-value-of-the-fact", value);
        }
    }

    static void requirePointer(String place, String pointer) {
        if (!POINTER.matcher(pointer).matches()) {
            throw Invalid.coded(place, "json-pointer");
        }
    }

    boolean saysNothing() {
        return facts.isEmpty();
    }

    /**
     * What an employee's fields say, checked and tidied; of those that are there.
     *
     * @param subjectId counts as the external id unless the mapping has another one
     */
    Map<MappedFact, StatedFacts.Checked> read(String subjectId, JsonNode said) {
        var read = new EnumMap<MappedFact, StatedFacts.Checked>(MappedFact.class);
        facts.forEach((fact, rule) -> rule.read(fact, said).ifPresent(checked -> read.put(fact, checked)));
        if (!facts.containsKey(MappedFact.EXTERNAL_ID)) {
            read.put(MappedFact.EXTERNAL_ID, MappedFact.EXTERNAL_ID.check(subjectId));
        }
        read.entrySet()
                .removeIf(entry -> entry.getKey().required()
                        && entry.getValue().refusal() == null
                        && entry.getValue().text().isEmpty());
        return read;
    }

    /** By which id of ours an employee goes, as far as a report tells. */
    Optional<String> externalId(Report report) {
        var rule = facts.get(MappedFact.EXTERNAL_ID);
        if (rule == null) {
            return Optional.of(report.subject());
        }
        return rule.read(MappedFact.EXTERNAL_ID, report.said())
                .filter(checked -> checked.refusal() == null)
                .map(StatedFacts.Checked::text)
                .filter(text -> !text.isEmpty());
    }

    /** What counts for somebody new of whom nothing is said in a place. */
    Map<MappedFact, String> defaults() {
        var defaults = new EnumMap<MappedFact, String>(MappedFact.class);
        facts.forEach((fact, rule) -> {
            if (rule.otherwise() != null && fact.check(rule.otherwise()).refusal() == null) {
                defaults.put(fact, fact.check(rule.otherwise()).text());
            }
        });
        return defaults;
    }
}
