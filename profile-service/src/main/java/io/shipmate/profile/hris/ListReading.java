package io.shipmate.profile.hris;

import com.fasterxml.jackson.databind.JsonNode;
import io.shipmate.profile.roster.ListedRosters.Employee;
import io.shipmate.profile.roster.RosterColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads employees of a list by a connection's mapping, as rows of a roster.
 *
 * @param externalIds by which ids of ours the connection has known them so far
 */
record ListReading(Mapping mapping, Map<String, String> externalIds) {

    /** One employee as the list has them. */
    Employee read(ListPage.Item item) {
        return item.subject() == null ? withoutId() : said(item.subject(), item.said());
    }

    /** One employee of whom the list has the id only, and what asking for them brought. */
    Employee read(ListPage.Item item, Fetched fetched) {
        if (item.subject() == null) {
            return withoutId();
        }
        return switch (fetched) {
            case Fetched.Found found -> said(item.subject(), found.said());
            case Fetched.Refused refused ->
                new Employee(
                        item.subject(),
                        externalIds.getOrDefault(item.subject(), item.subject()),
                        Map.of(),
                        List.of(new Employee.Refusal(null, refused.reason())));
            case Fetched.Away _ -> throw new IllegalArgumentException("Nothing was brought");
        };
    }

    private static Employee withoutId() {
        return new Employee(null, null, Map.of(), List.of(new Employee.Refusal(RosterColumn.EXTERNAL_ID, "missing")));
    }

    private Employee said(String subject, JsonNode said) {
        var facts = new EnumMap<RosterColumn, String>(RosterColumn.class);
        var refusals = new ArrayList<Employee.Refusal>();
        mapping.read(subject, said).forEach((fact, checked) -> {
            var column = RosterColumn.valueOf(fact.name());
            if (checked.refusal() != null) {
                refusals.add(new Employee.Refusal(column, checked.refusal()));
            } else if (fact != MappedFact.EMPLOYMENT || !checked.text().isEmpty()) {
                facts.put(column, checked.text());
            }
        });
        var before = externalIds.get(subject);
        var externalId = facts.getOrDefault(RosterColumn.EXTERNAL_ID, before == null ? subject : before);
        if (before != null && !before.equals(externalId)) {
            facts.put(RosterColumn.PREVIOUS_EXTERNAL_ID, before);
        }
        return new Employee(subject, externalId, facts, List.copyOf(refusals));
    }
}
