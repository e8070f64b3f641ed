package io.shipmate.profile.sources;

import io.shipmate.profile.people.HrField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What each source states of one person. */
@Schema(name = "PersonStatements", requiredProperties = "items")
record PersonStatementsView(List<StatementView> items) {

    /** All that one source states. */
    @Schema(
            name = "PersonStatement",
            requiredProperties = {"source", "facts", "statedAt"})
    record StatementView(
            @Schema(examples = "ROSTER") String source,

            @Schema(description = "By field, as text; empty if it states that there is none")
            Map<HrField, String> facts,

            @Schema(description = "When it last became different")
            Instant statedAt) {}

    static PersonStatementsView of(List<Statement> statements) {
        return new PersonStatementsView(statements.stream()
                .map(statement ->
                        new StatementView(statement.source().toString(), texts(statement.facts()), statement.at()))
                .toList());
    }

    private static Map<HrField, String> texts(Map<HrField, String> facts) {
        var texts = new LinkedHashMap<HrField, String>();
        facts.forEach((field, text) -> texts.put(field, text == null ? "" : text));
        return texts;
    }
}
