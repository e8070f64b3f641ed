package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.PROFILE;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.local.company.Employee;
import io.shipmate.local.demo.Eventually;
import io.shipmate.local.demo.SignedIn;
import io.shipmate.local.demo.Somebody;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody leaves the company, both want their partnership to go on, and it does: over all four services and the second issuer. */
@ExtendWith(Running.class)
class GoingOnAfterLeaving {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");

    @Test
    void two_who_both_say_yes_keep_their_circle(TheSystem system) {
        var people = system.newcomers(2, 1);
        var anna = people.get(0);
        var ben = people.get(1);
        var partnership = partnersOf(anna, ben);
        var circle = partnership(anna.api(), partnership, "ACTIVE");
        var address = "private-" + anna.id() + "@home.example";
        proves(system, anna, address);
        anna.api()
                .put(PROFILE, "/me/continuity", Map.of("keepPartnerships", true))
                .expect(200);
        is(system, anna.employee(), "LEFT");
        try {
            partnership(ben.api(), partnership, "PAUSED");
            anna.api().get(PROFILE, "/me").expect(403);
            var alumna = system.apis(_ -> {}).as("alumni:" + address);
            var me = alumna.get(PROFILE, "/me").expect(200).json();
            assertThat(me.path("id").asString()).isEqualTo(anna.id());

            ben.api()
                    .put(MATCHING, "/partnerships/" + partnership + "/keep-going", Map.of("keepGoing", true))
                    .expect(200);

            partnership(alumna, partnership, "ACTIVE");
            Eventually.get(
                    "the circle goes on",
                    () -> Optional.of(alumna.get(SESSION, "/circles/" + circle))
                            .filter(seen -> seen.status() == 200 && seen.body().contains("\"ACTIVE\"")));
            anna.api().get(SESSION, "/circles/" + circle).expect(403);
            alumna.get(PROFILE, "/people").expect(403);
            var cards = alumna.post(
                            PROFILE, "/people/lookup", Map.of("ids", new String[] {ben.id(), anotherId(system)}))
                    .expect(200)
                    .json();
            assertThat(cards.path("items").size()).isEqualTo(1);
        } finally {
            is(system, anna.employee(), "ACTIVE"); // other tests count on who is in the company
        }
    }

    private static String anotherId(TheSystem system) {
        return system.inOffice("ops").id();
    }

    private static String partnersOf(Somebody sender, Somebody receiver) {
        var invitation = "/invitations/"
                + sender.api()
                        .post(MATCHING, "/invitations", Map.of("to", receiver.id()))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        var seen = receiver.api().get(MATCHING, invitation).expect(200).etag();
        return receiver.api()
                .put(MATCHING, invitation + "/answer", Map.of("answer", "YES"), seen)
                .expect(200)
                .json()
                .path("partnership")
                .asString();
    }

    /** Waits until it is in this state and returns its circle. */
    private static String partnership(SignedIn one, String id, String state) {
        return Eventually.get(
                        "the partnership is " + state,
                        () -> Optional.of(one.get(MATCHING, "/partnerships/" + id))
                                .filter(seen ->
                                        seen.status() == 200 && seen.body().contains('"' + state + '"')))
                .json()
                .path("circle")
                .asString();
    }

    private static void proves(TheSystem system, Somebody owner, String address) {
        owner.api()
                .post(PROFILE, "/me/personal-contact", Map.of("address", address))
                .expect(200);
        var code = Eventually.get(
                "the code is there",
                () -> system.mailboxes().of(address).stream()
                        .flatMap(mail -> CODE.matcher(mail.text()).results())
                        .map(found -> found.group())
                        .findFirst());
        owner.api()
                .post(PROFILE, "/me/personal-contact/verify", Map.of("code", code))
                .expect(200);
    }

    /** What HR says of somebody from now on. */
    private static void is(TheSystem system, Employee employee, String employment) {
        var admin = system.inOffice("admin").api();
        var csv = "external_id,given_name,family_name,email,time_zone,employment\r\n%s,%s,%s,%s,%s,%s\r\n"
                .formatted(
                        employee.externalId(),
                        employee.givenName(),
                        employee.familyName(),
                        employee.email(),
                        employee.timeZone().getId(),
                        employment);
        var progress = "/roster-imports/"
                + admin.postCsv(PROFILE, "/roster-imports", "change.csv", csv)
                        .expect(202)
                        .json()
                        .path("id")
                        .asString();
        var rows = Eventually.get(
                        "HR's news are in",
                        () -> Optional.of(admin.get(PROFILE, progress).json())
                                .filter(done -> done.path("state").asString().equals("DONE")))
                .path("rows");
        assertThat(rows.path("changed").asInt()).as(rows.toString()).isEqualTo(1);
    }
}
