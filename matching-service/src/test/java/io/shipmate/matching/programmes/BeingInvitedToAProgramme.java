package io.shipmate.matching.programmes;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.PROGRAMMES;
import static io.shipmate.matching.testing.Programmes.answersProgramme;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.drafted;
import static io.shipmate.matching.testing.Programmes.enrolling;
import static io.shipmate.matching.testing.Programmes.enrols;
import static io.shipmate.matching.testing.Programmes.invitationOf;
import static io.shipmate.matching.testing.Programmes.invitesTo;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Programmes.standing;
import static io.shipmate.matching.testing.Programmes.withdraws;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BeingInvitedToAProgramme {

    private final Somebody anna = aPerson().openOnlyTo("BUDDY").joins();

    private static String invited() {
        var id = drafted("INVITED", 10);
        does("open", id).statusCode(200);
        return id;
    }

    private static long toldTo(Somebody person) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.type().endsWith("programme-invitation-received.v1")
                        && heard.data().contains(person.id().toString()))
                .count();
    }

    private static void group(String what, Somebody person, String programme) {
        var event = Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.programme-group-" + what + ".v1",
                person.id().toString(),
                "{\"person\":\"%s\",\"programme\":\"%s\",\"at\":\"2026-03-02T08:00:00Z\"}"
                        .formatted(person.id(), programme));
        await().until(() -> Database.number(
                        "select count(*) from inbox where event_id = ? and consumer = 'programme-groups'", event)
                == 1);
    }

    @Test
    void an_invitation_only_invites_and_the_yes_is_the_persons() {
        var id = invited();
        anna.calls().get(PROGRAMMES + "/" + id).then().spec(isProblem(404, "programme-unknown"));
        enrols(anna, id).spec(isProblem(404, "programme-unknown"));
        invitesTo(id, anna).body("invited", contains(anna.id().toString()));
        assertThat(standing(anna, id)).isEqualTo("INVITED");
        anna.calls().get(PROGRAMMES).then().body("items.id", hasItem(id));
        manager().get(PROGRAMMES + "/" + id + "/enrolments").then().body("items", hasSize(0));
        answersProgramme(anna, invitationOf(anna, id), "YES")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("enrolment", equalTo("ENROLLED"));
        assertThat(standing(anna, id)).isEqualTo("ENROLLED");
        await().untilAsserted(() -> assertThat(toldTo(anna)).isEqualTo(1));
    }

    @Test
    void it_reaches_who_does_not_take_part_and_stays_open_until_they_do() {
        var id = invited();
        anna.out().joins();
        invitesTo(id, anna);
        assertThat(standing(anna, id)).isEqualTo("INVITED");
        var invitation = invitationOf(anna, id);
        answersProgramme(anna, invitation, "YES").spec(isProblem(409, "not-open-to-programme"));
        anna.in().joins();
        answersProgramme(anna, invitation, "YES").statusCode(200);
    }

    @Test
    void a_no_is_not_heard_and_may_become_a_yes() {
        var id = invited();
        invitesTo(id, anna);
        var list = PROGRAMMES + "/" + id + "/invitations";
        var before = manager().get(list).asString();
        var invitation = invitationOf(anna, id);
        var rows =
                Database.rows("select to_jsonb(i) - 'answer' from programme_invitation i where person = ?", anna.id());
        answersProgramme(anna, invitation, "NO").statusCode(200).body("state", equalTo("DECLINED"));
        answersProgramme(anna, invitation, "NO").statusCode(200);
        assertThat(standing(anna, id)).isEqualTo("DECLINED");
        assertThat(manager().get(list).asString()).isEqualTo(before);
        assertThat(Database.rows(
                        "select to_jsonb(i) - 'answer' from programme_invitation i where person = ?", anna.id()))
                .isEqualTo(rows);
        assertThat(Database.number("select count(distinct octet_length(answer)) from programme_invitation"))
                .isEqualTo(1);
        invitesTo(id, anna).body("invited", contains(anna.id().toString()));
        assertThat(standing(anna, id)).isEqualTo("DECLINED");
        answersProgramme(anna, invitation, "YES").statusCode(200);
        answersProgramme(anna, invitation, "NO").spec(isProblem(409, "programme-invitation-accepted"));
        await().untilAsserted(() -> assertThat(toldTo(anna)).isEqualTo(1));
    }

    @Test
    void to_a_draft_people_are_invited_when_it_opens() {
        var id = drafted("INVITED", 10);
        invitesTo(id, anna);
        assertThat(standing(anna, id)).isNull();
        var invitation = Database.rows("select id from programme_invitation where person = ?", anna.id())
                .getFirst()
                .getFirst();
        anna.calls()
                .get(API + "/programme-invitations/" + invitation)
                .then()
                .spec(isProblem(404, "programme-invitation-unknown"));
        does("open", id).statusCode(200);
        assertThat(standing(anna, id)).isEqualTo("INVITED");
        await().untilAsserted(() -> assertThat(toldTo(anna)).isEqualTo(1));
    }

    @Test
    void who_has_not_looked_answers_nothing_and_nobody_answers_for_another() {
        var id = invited();
        invitesTo(id, anna);
        var path = API + "/programme-invitations/" + invitationOf(anna, id);
        anna.calls()
                .body("{\"answer\":\"YES\"}")
                .put(path + "/answer")
                .then()
                .spec(isProblem(428, "precondition-required"));
        anna.calls()
                .header("If-Match", "\"old\"")
                .body("{\"answer\":\"YES\"}")
                .put(path + "/answer")
                .then()
                .spec(isProblem(412, "precondition-failed"));
        var ben = aPerson().openOnlyTo("BUDDY").joins();
        ben.calls().get(path).then().spec(isProblem(404, "programme-invitation-unknown"));
        ben.calls()
                .header("If-Match", "*")
                .body("{\"answer\":\"YES\"}")
                .put(path + "/answer")
                .then()
                .spec(isProblem(404, "programme-invitation-unknown"));
        manager().get(path).then().spec(isProblem(403, "person-unknown"));
    }

    @Test
    void too_late_is_too_late() {
        var id = invited();
        invitesTo(id, anna);
        var invitation = invitationOf(anna, id);
        does("start", id).statusCode(200);
        anna.calls().get(API + "/programme-invitations/" + invitation).then().body("state", equalTo("EXPIRED"));
        answersProgramme(anna, invitation, "YES").spec(isProblem(409, "programme-in-another-state"));
        manager()
                .body("{\"people\":[\"%s\"]}".formatted(anna.id()))
                .post(PROGRAMMES + "/" + id + "/invitations")
                .then()
                .spec(isProblem(409, "programme-in-another-state"));
    }

    @Test
    void joining_by_oneself_accepts_the_invitation() {
        var id = enrolling(10);
        invitesTo(id, anna);
        var invitation = invitationOf(anna, id);
        enrols(anna, id).statusCode(201);
        anna.calls().get(API + "/programme-invitations/" + invitation).then().body("state", equalTo("ACCEPTED"));
        answersProgramme(anna, invitation, "NO").spec(isProblem(409, "programme-invitation-accepted"));
    }

    @Test
    void who_does_not_work_here_is_named_and_not_invited() {
        var id = invited();
        var gone = aPerson().left().joins();
        invitesTo(id, anna, aPerson(), gone)
                .body("invited", contains(anna.id().toString()))
                .body("unknown", hasSize(2));
        manager()
                .body("{\"people\":[]}")
                .post(PROGRAMMES + "/" + id + "/invitations")
                .then()
                .spec(isInvalidAt("/people"));
        manager()
                .body("{\"people\":[\"%s\"]}".formatted(anna.id()))
                .post(PROGRAMMES + "/" + UUID.randomUUID() + "/invitations")
                .then()
                .spec(isProblem(404, "programme-unknown"));
    }

    @Test
    void a_group_only_invites() {
        var id = invited();
        group("entered", anna, id);
        assertThat(standing(anna, id)).isEqualTo("INVITED");
        manager().get(PROGRAMMES + "/" + id + "/invitations").then().body("items.via", contains("GROUP"));
        group("left", anna, id);
        assertThat(standing(anna, id)).isNull();
        anna.calls().get(PROGRAMMES).then().body("items.id", not(hasItem(id)));
        group("entered", anna, id);
        answersProgramme(anna, invitationOf(anna, id), "YES").statusCode(200);
        group("left", anna, id);
        assertThat(standing(anna, id)).isEqualTo("ENROLLED");
        await().untilAsserted(() -> assertThat(toldTo(anna)).isEqualTo(2));
    }

    @Test
    void whom_a_person_has_invited_too_stays_invited_when_they_leave_the_group() {
        var id = invited();
        group("entered", anna, id);
        invitesTo(id, anna);
        group("left", anna, id);
        assertThat(standing(anna, id)).isEqualTo("INVITED");
    }

    @Test
    void a_group_of_a_programme_that_is_unknown_or_over_invites_nobody() {
        group("entered", anna, UUID.randomUUID().toString());
        var id = invited();
        does("end", id).statusCode(200);
        group("entered", anna, id);
        assertThat(Database.rows("select 1 from programme_invitation where person = ?", anna.id()))
                .isEqualTo(List.of());
    }

    @Test
    void whoever_has_left_may_say_yes_again_while_one_can_join() {
        var id = enrolling(10);
        invitesTo(id, anna);
        var invitation = invitationOf(anna, id);
        answersProgramme(anna, invitation, "YES").statusCode(200);
        withdraws(anna, id).statusCode(200);
        answersProgramme(anna, invitation, "YES").statusCode(200).body("enrolment", equalTo("ENROLLED"));
        assertThat(standing(anna, id)).isEqualTo("ENROLLED");
        withdraws(anna, id).statusCode(200);
        does("start", id).statusCode(200);
        answersProgramme(anna, invitation, "YES").spec(isProblem(409, "programme-in-another-state"));
    }

    @Test
    void whoever_has_left_can_be_invited_again_whatever_they_said_before() {
        var id = invited();
        invitesTo(id, anna);
        var invitation = invitationOf(anna, id);
        answersProgramme(anna, invitation, "NO").statusCode(200);
        answersProgramme(anna, invitation, "YES").statusCode(200);
        withdraws(anna, id).statusCode(200);
        assertThat(standing(anna, id)).isNull();
        invitesTo(id, anna).body("invited", contains(anna.id().toString()));
        assertThat(standing(anna, id)).isEqualTo("INVITED");
        await().untilAsserted(() -> assertThat(toldTo(anna)).isEqualTo(2));
        answersProgramme(anna, invitation, "NO").statusCode(200).body("state", equalTo("DECLINED"));
        assertThat(standing(anna, id)).isEqualTo("DECLINED");
    }
}
