package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.rules.NotReportingLine;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleNotReportingLine {

    private final Candidate head = aMatch().build();
    private final Candidate middle = Candidate.bystander(UUID.randomUUID(), head.id());
    private final Candidate report = aMatch().reportingTo(middle).build();

    @Test
    void refuses_a_manager_and_a_report() {
        under(new NotReportingLine()).refuses(head, aMatch().reportingTo(head).build());
    }

    @Test
    void refuses_a_manager_of_a_manager_who_does_not_take_part() {
        under(new NotReportingLine()).knowing(middle).refuses(head, report);
    }

    @Test
    void allows_two_reports_of_one_manager() {
        under(new NotReportingLine())
                .knowing(head, middle)
                .allows(report, aMatch().reportingTo(middle).build());
    }

    @Test
    void refuses_two_who_report_to_each_other_by_mistake() {
        UUID one = UUID.randomUUID();
        Candidate other = aMatch().reportingTo(one).build();
        under(new NotReportingLine())
                .refuses(aMatch().withId(one).reportingTo(other).build(), other);
    }

    @Test
    void allows_two_who_each_report_to_themselves_by_mistake() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        under(new NotReportingLine())
                .allows(
                        aMatch().withId(one).reportingTo(one).build(),
                        aMatch().withId(other).reportingTo(other).build());
    }
}
