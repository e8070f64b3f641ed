package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.PROFILE;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.local.company.Employee;
import io.shipmate.local.demo.Answer;
import io.shipmate.local.demo.Eventually;
import io.shipmate.local.demo.SignedIn;
import io.shipmate.local.demo.Somebody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody leaves the company, both want their partnership to go on, and it does: over all four services and the second issuer. */
@ExtendWith(Running.class)
class GoingOnAfterLeaving {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");

    @Test
    void two_who_both_say_yes_keep_their_circle(TheSystem system) {
        var two = system.newcomers(2, 1);
        var anna = two.getFirst();
        var ben = two.getLast();
        var partnership = "/partnerships/" + partnershipOf(anna, ben);
        var circle = "/circles/" + circleOnceIn("ACTIVE", anna.api(), partnership);
        var address = "private-" + anna.id() + "@home.example";
        proves(system, anna, address);
        anna.api()
                .put(PROFILE, "/me/continuity", Map.of("keepPartnerships", true))
                .expect(200);

        hrSays(system, anna.employee(), "LEFT");

        circleOnceIn("PAUSED", ben.api(), partnership);
        anna.api().get(PROFILE, "/me").expect(403);
        var alumna = system.apis(_ -> {}).as("alumni:" + address);
        var me = alumna.get(PROFILE, "/me").expect(200).json();
        assertThat(me.path("id").asString()).isEqualTo(anna.id());
        assertThat(ben.api().get(MATCHING, partnership).expect(200).body()).contains("PAUSED");
        ben.api()
                .put(MATCHING, partnership + "/keep-going", Map.of("keepGoing", true))
                .expect(200);

        circleOnceIn("ACTIVE", alumna, partnership);
        until("the circle goes on", () -> alumna.get(SESSION, circle), 200, "\"ACTIVE\"");
        until("the company's sign-in leads nowhere", () -> anna.api().get(SESSION, circle), 403, "");
        alumna.get(PROFILE, "/people").expect(403);
        var ids = List.of(ben.id(), system.inOffice("ops").id());
        var cards = alumna.post(PROFILE, "/people/lookup", Map.of("ids", ids)).expect(200);
        assertThat(cards.json().findValuesAsString("id")).containsExactly(ben.id());
    }

    private static String partnershipOf(Somebody sender, Somebody receiver) {
        var sent = sender.api().post(MATCHING, "/invitations", Map.of("to", receiver.id()));
        var invitation = "/invitations/" + sent.expect(201).json().path("id").asString();
        var seen = receiver.api().get(MATCHING, invitation).expect(200).etag();
        var yes = receiver.api().put(MATCHING, invitation + "/answer", Map.of("answer", "YES"), seen);
        return yes.expect(200).json().path("partnership").asString();
    }

    private static String circleOnceIn(String state, SignedIn reader, String partnership) {
        var seen = until("it is " + state, () -> reader.get(MATCHING, partnership), 200, '"' + state + '"');
        return seen.json().path("circle").asString();
    }

    private static Answer until(String what, Supplier<Answer> ask, int status, String word) {
        return Eventually.get(
                what,
                () -> Optional.of(ask.get())
                        .filter(seen -> seen.status() == status && seen.body().contains(word)));
    }

    private static void proves(TheSystem system, Somebody owner, String address) {
        owner.api()
                .post(PROFILE, "/me/personal-contact", Map.of("address", address))
                .expect(200);
        var code = Eventually.get(
                "the mail with the code is there",
                () -> system.mailboxes().of(address).stream()
                        .flatMap(mail -> CODE.matcher(mail.text()).results())
                        .map(MatchResult::group)
                        .findFirst());
        owner.api()
                .post(PROFILE, "/me/personal-contact/verify", Map.of("code", code))
                .expect(200);
    }

    private static void hrSays(TheSystem system, Employee employee, String employment) {
        var admin = system.inOffice("admin").api();
        var csv = "external_id,given_name,family_name,email,time_zone,employment\r\n%s,%s,%s,%s,%s,%s\r\n"
                .formatted(
                        employee.externalId(),
                        employee.givenName(),
                        employee.familyName(),
                        employee.email(),
                        employee.timeZone().getId(),
                        employment);
        var taken = admin.postCsv(PROFILE, "/roster-imports", "change.csv", csv).expect(202);
        var progress = "/roster-imports/" + taken.json().path("id").asString();
        var done = until("HR's news are in", () -> admin.get(PROFILE, progress), 200, "\"DONE\"");
        assertThat(done.json().path("rows").path("changed").asInt())
                .as(done.body())
                .isEqualTo(1);
    }
}
