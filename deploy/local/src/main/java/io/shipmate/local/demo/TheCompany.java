package io.shipmate.local.demo;

import io.shipmate.local.company.Employee;
import java.util.Map;

/** Chapters one and two: HR brings the people in, and the people decide whether they take part. */
final class TheCompany {

    private static final int AT_A_TIME = 8;

    private final Telling telling;

    TheCompany(Telling telling) {
        this.telling = telling;
    }

    void comesIn() {
        var admin = telling.company().administrator();
        var comingIn =
                new ComingIn(telling.apis().as("admin"), telling.company().employees());
        var first = comingIn.send();
        telling.narrator()
                .tell(admin.name() + ", " + admin.jobTitle() + ", sends roster.csv", first.answer(), first.toString());
        requireNoneRefused(first);
        var second = comingIn.send();
        telling.narrator().tell("The same file once more changes nothing", second.answer(), second.toString());
        requireNoneRefused(second);
        if (second.unchanged() != second.total()) {
            throw new DidNotHappen(
                    "The second import of the same roster was to change nothing, and ended with " + second + ".");
        }
    }

    private static void requireNoneRefused(ComingIn.Outcome outcome) {
        if (outcome.failed() > 0) {
            throw new DidNotHappen("The roster was to come in whole, and ended with " + outcome + ".");
        }
    }

    /** Returns who takes part, by what the system calls them. */
    Map<String, Employee> takesPart() {
        var narrator = telling.narrator();
        var catalogue = Catalogue.readBy(telling.apis().as("admin"));
        var employees = telling.company().employees();
        var outcome = new TakingPart(telling.apis(), catalogue, AT_A_TIME).thoseWhoWant(employees);
        narrator.tell("%d of %d take part: %d signed in and told their story just now, %d had done so before."
                .formatted(
                        outcome.people().size(),
                        employees.size(),
                        outcome.joined(),
                        outcome.people().size() - outcome.joined()));
        narrator.tell("Each did it with their own token; nobody can do it for them:");
        narrator.tell("    GET /api/profile/v1/me, which binds the sign-in to the person in the roster");
        narrator.tell(
                "    PUT /me/offers, /me/seeks, /me/experiences (out of %d topics), /me/working-hours, /me/participation"
                        .formatted(catalogue.size()));
        return outcome.people();
    }
}
