package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a delivery says of one employee, as far as the mapping makes it ours. */
@Schema(
        name = "HrisStatement",
        requiredProperties = {"subject", "kind", "occurredAt", "facts", "reasons"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
        @Schema(description = "The provider's id of the employee", examples = "67890")
        String subject,

        @Schema(
                description =
                        "STATED: it says what is different; THIN: only that something is; GONE: the record was deleted")
        Report.Kind kind,

        Instant occurredAt,

        @Schema(
                description = "Ours only, checked and tidied; an empty text takes the fact away",
                additionalProperties = String.class,
                examples = "{\"GIVEN_NAME\": \"Bryony\"}")
        Map<MappedFact, String> facts,

        @Schema(description = "Why it cannot be applied") List<ReasonView> reasons) {

    static StatementView of(Understood.Statement statement, Locale language) {
        var facts = new EnumMap<MappedFact, String>(MappedFact.class);
        statement.facts().forEach((fact, checked) -> facts.put(fact, checked.text()));
        return new StatementView(
                statement.report().subject(),
                statement.report().kind(),
                statement.report().occurredAt(),
                facts,
                ReasonView.of(statement.refusals(), language));
    }
}
