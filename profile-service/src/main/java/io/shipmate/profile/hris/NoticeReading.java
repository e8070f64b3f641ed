package io.shipmate.profile.hris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.shipmate.profile.hris.signatures.ProviderTime;
import io.shipmate.profile.roster.StatedFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads deliveries as the providers write them. Most are thin: they name the employee and nothing else. Ids come as texts or
 * as numbers.
 *
 * @param body the delivery as JSON, forms included
 * @param mapping says where the employee's id stands, where a provider does not document it
 * @param receivedAt for providers that do not tell when it happened
 */
record NoticeReading(JsonNode body, Mapping mapping, Instant receivedAt) {

    private static final JsonNode NOTHING = MissingNode.getInstance();
    /** Would lead elsewhere at the provider's. */
    private static final Set<String> PARTS_OF_PATHS = Set.of(".", "..");

    private static final int LONGEST_ID = 100;
    private static final Duration FUTURE = Duration.ofHours(1);

    /** Event-based (thin) or field-based (with fields, several employees at a time). */
    Notice bambooHr() {
        if (body.path("employees").isArray()) {
            return fieldBased();
        }
        var event = text("/type");
        var at = time("/timestamp");
        return switch (event) {
            case "employee.created", "employee.updated" -> one(event, null, at, "/data/employeeId", Report.Kind.THIN);
            case "employee.deleted" -> one(event, null, at, "/data/employeeId", Report.Kind.GONE);
            default -> notForUs(event, at);
        };
    }

    private Notice fieldBased() {
        var reports = new ArrayList<Report>();
        var latest = Optional.<Instant>empty();
        var action = "";
        for (var employee : body.path("employees")) {
            var at = time(employee.path("timestamp"));
            latest = latest.filter(at::isBefore).or(() -> Optional.of(at));
            action = text(employee.path("action")).toLowerCase(Locale.ROOT);
            var kind = action.equals("deleted") ? Report.Kind.GONE : Report.Kind.STATED;
            var id = text(employee.path("id"));
            if (isId(id)) {
                reports.add(new Report(id, kind, at, kind == Report.Kind.GONE ? NOTHING : employee.path("fields")));
            }
        }
        var lost = reports.isEmpty() && !body.path("employees").isEmpty();
        return new Notice(
                "employee_with_fields." + action, null, latest.orElse(receivedAt), List.copyOf(reports), lost);
    }

    /** Takes employees out of a field-based delivery; returns whether it is one. */
    static boolean leaveOut(JsonNode body, Set<String> subjects) {
        if (!(body.path("employees") instanceof ArrayNode employees)) {
            return false;
        }
        for (var i = employees.size() - 1; i >= 0; i--) {
            if (subjects.contains(text(employees.get(i).path("id")))) {
                employees.remove(i);
            }
        }
        return true;
    }

    /** All thin; what "left" and "inactivated" mean (garden leave? leave?) only the employee's record says. */
    Notice hiBob() {
        var event = text("/type");
        var at = time("/triggeredAt");
        if (event.equals("employee.deleted")) {
            return one(event, null, at, "/data/employeeId", Report.Kind.GONE);
        }
        return event.startsWith("employee.") || event.startsWith("table.entry.")
                ? one(event, null, at, "/data/employeeId", Report.Kind.THIN)
                : notForUs(event, at);
    }

    /** Thin. The keys of the payload are not documented, so the mapping may say where the id stands. */
    Notice personio() {
        var event = text("/event_name");
        var at = time("/occurred_at");
        var place = mapping.subject() == null ? "/payload/person_id" : mapping.subject();
        return switch (event) {
            case "person.deleted" -> one(event, null, at, place, Report.Kind.GONE);
            default ->
                event.startsWith("person.") || event.startsWith("employment.")
                        ? one(event, null, at, place, Report.Kind.THIN)
                        : notForUs(event, at);
        };
    }

    /** Thin; of all kinds of things only employees are for us. */
    Notice gusto() {
        var event = text("/event_type");
        var at = time("/timestamp");
        return text("/entity_type").equals("Employee")
                ? one(event, text("/uuid"), at, "/entity_uuid", Report.Kind.THIN)
                : notForUs(event, at);
    }

    /** The employee as Merge models them. */
    Notice merge() {
        var event = text("/hook/event");
        var at = time("/data/modified_at");
        return event.startsWith("Employee.")
                ? one(event, null, at, "/data/id", body.path("data").size() > 1 ? Report.Kind.STATED : Report.Kind.THIN)
                : notForUs(event, at);
    }

    /** Thin; the time of the event is not in the body. */
    Notice finch() {
        var event = text("/event_type");
        if (event.equals("individual.deleted")) {
            return one(event, null, receivedAt, "/data/individual_id", Report.Kind.GONE);
        }
        return event.startsWith("individual.") || event.startsWith("employment.")
                ? one(event, null, receivedAt, "/data/individual_id", Report.Kind.THIN)
                : notForUs(event, receivedAt);
    }

    /** Thin. "Deleted" means that our app lost access to the employee, not that anybody left. */
    Notice rippling() {
        var event = text("/event_name");
        return event.startsWith("employee.") && !event.equals("employee.deleted")
                ? one(event, null, receivedAt, "/id", Report.Kind.THIN)
                : notForUs(event, receivedAt);
    }

    /** Our own: {@code type}, {@code timestamp} and {@code data} with the fields that the sender has. */
    Notice standardWebhooks() {
        var event = text("/type");
        var at = time("/timestamp");
        var place = mapping.subject() == null ? "/data/externalId" : mapping.subject();
        return switch (event) {
            case "person.deleted" -> one(event, null, at, place, Report.Kind.GONE);
            case "person.changed" -> one(event, null, at, place, Report.Kind.STATED);
            default -> notForUs(event, at);
        };
    }

    private Notice one(String event, String eventId, Instant at, String place, Report.Kind kind) {
        var subject = text(place);
        if (!isId(subject)) {
            return new Notice(event, null, at, List.of(), true);
        }
        var said = kind == Report.Kind.STATED ? body.path("data") : NOTHING;
        return new Notice(
                event,
                eventId == null || eventId.isBlank() ? null : eventId,
                at,
                List.of(new Report(subject, kind, at, said)));
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_ID
                && StatedFacts.isWritable(text)
                && !PARTS_OF_PATHS.contains(text);
    }

    private Notice notForUs(String event, Instant at) {
        return new Notice(event.isBlank() ? null : event, null, at, List.of());
    }

    private String text(String place) {
        return text(body.at(place));
    }

    /** Texts, numbers and truths as they are written; nothing else. */
    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    private Instant time(String place) {
        return time(body.at(place));
    }

    /** What is said to happen much later than it arrived would count against everything that comes until then. */
    private Instant time(JsonNode said) {
        return ProviderTime.parse(text(said))
                .filter(at -> at.isBefore(receivedAt.plus(FUTURE)))
                .orElse(receivedAt);
    }
}
