package io.shipmate.local.demo;

import io.shipmate.local.company.Employee;
import io.shipmate.local.company.Roster;
import io.shipmate.local.stack.Service;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The roster comes in as a CSV file, sent by a people-admin. */
public final class ComingIn {

    private final SignedIn admin;
    private final List<Employee> employees;

    /** Prepares to send these employees with this people-admin's token. */
    public ComingIn(SignedIn admin, List<Employee> employees) {
        this.admin = admin;
        this.employees = employees;
    }

    /**
     * What became of the rows.
     *
     * @param answer the answer to the file itself
     * @param total how many rows there were
     * @param created people who were not known before
     * @param changed people of whom something is different now
     * @param unchanged people of whom nothing is
     * @param failed rows that were refused
     */
    public record Outcome(Answer answer, int total, int created, int changed, int unchanged, int failed) {

        @Override
        public String toString() {
            return "%d rows: %d new, %d changed, %d as they were, %d refused"
                    .formatted(total, created, changed, unchanged, failed);
        }
    }

    /** Sends the file and returns when every row has been dealt with. */
    public Outcome send() {
        var answer = admin.postCsv(Service.PROFILE, "/roster-imports", "roster.csv", Roster.csv(employees))
                .expect(202);
        var id = answer.json().path("id").asString();
        var over = Eventually.get("every row of the roster was dealt with", () -> progress(id));
        if (!over.path("state").asString().equals("DONE")) {
            throw new DidNotHappen("The roster import ended as " + over + ".");
        }
        var rows = over.path("rows");
        return new Outcome(
                answer,
                rows.path("total").asInt(),
                rows.path("created").asInt(),
                rows.path("changed").asInt(),
                rows.path("unchanged").asInt(),
                rows.path("failed").asInt());
    }

    private Optional<JsonNode> progress(String id) {
        var progress =
                admin.get(Service.PROFILE, "/roster-imports/" + id).expect(200).json();
        return switch (progress.path("state").asString()) {
            case "PENDING", "RUNNING" -> Optional.empty();
            default -> Optional.of(progress);
        };
    }
}
