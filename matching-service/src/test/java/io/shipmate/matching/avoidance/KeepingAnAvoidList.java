package io.shipmate.matching.avoidance;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Somebody;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingAnAvoidList {

    private static final String LIST = API + "/me/avoid-list";

    @Inject
    AvoidLists lists;

    @Inject
    PersonalRecords records;

    private static ValidatableResponse avoid(Somebody owner, UUID other) {
        return owner.calls()
                .body("{\"person\":\"%s\"}".formatted(other))
                .post(LIST)
                .then();
    }

    @Test
    void it_is_empty_at_first_and_keeps_what_is_put_on_it_until_it_is_taken_off() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        anna.calls().get(LIST).then().body("items", hasSize(0));
        var id = avoid(anna, ben.id())
                .statusCode(201)
                .header("Location", containsString(LIST + "/"))
                .extract()
                .<String>path("id");
        anna.calls()
                .get(LIST)
                .then()
                .body("items.person", equalTo(List.of(ben.id().toString())));
        anna.calls().delete(LIST + "/" + id).then().statusCode(204);
        anna.calls().get(LIST).then().body("items", hasSize(0));
        anna.calls().delete(LIST + "/" + id).then().spec(isProblem(404, "avoid-list-entry-unknown"));
        avoid(anna, ben.id()).statusCode(201);
    }

    @Test
    void it_goes_on_where_its_page_ended() {
        var anna = aPerson().joins();
        for (var i = 0; i < 3; i++) {
            avoid(anna, aPerson().joins().id()).statusCode(201);
        }
        var page = anna.calls()
                .get(LIST + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract();
        anna.calls().get(LIST + "?after=" + page.path("next")).then().body("items", hasSize(1));
    }

    @Test
    void what_cannot_be_on_it_is_refused() {
        var anna = aPerson().joins();
        var ben = aPerson().out().joins();
        avoid(anna, UUID.randomUUID()).spec(isProblem(404, "nobody-there"));
        avoid(anna, anna.id()).spec(isProblem(409, "that-is-you"));
        avoid(anna, ben.id()).statusCode(201);
        avoid(anna, ben.id()).spec(isProblem(409, "already-on-avoid-list"));
        anna.calls().body("{}").post(LIST).then().spec(isInvalidAt("/person"));
    }

    @Test
    void it_belongs_to_its_owner_alone_whatever_the_role_of_others() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = avoid(anna, ben.id()).extract().<String>path("id");
        var admin = Api.with(Tokens.of(ben.subject(), "people-admin", "ops"));
        admin.get(LIST).then().body("items", hasSize(0));
        ben.calls().delete(LIST + "/" + id).then().spec(isProblem(404, "avoid-list-entry-unknown"));
        Api.anonymous().get(LIST).then().spec(isProblem(401, "unauthorized"));
        anna.calls().get(LIST).then().body("items", hasSize(1));
    }

    @Test
    void neither_the_tables_nor_the_topics_tell_who_is_on_it_or_on_many() {
        var ben = aPerson().joins();
        var anna = aPerson().joins();
        var cleo = aPerson().joins();
        avoid(anna, ben.id()).statusCode(201);
        avoid(cleo, ben.id()).statusCode(201);
        var rows = Database.rows("select other::text from avoid_entry where owner in (?, ?)", anna.id(), cleo.id());
        assertThat(rows).hasSize(2).doesNotHaveDuplicates();
        assertThat(Database.dump().lines().filter(line -> line.contains(ben.id().toString())))
                .as("ben is named in the pool and by the sign-in, nowhere else")
                .hasSize(2);
        assertThat(Topics.everythingOn("shipmate.matching"))
                .extracting(Topics.Heard::data)
                .noneMatch(data -> data.contains(ben.id().toString()));
    }

    @Test
    void two_at_once_make_one_entry() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var statuses = AtOnce.times(4, () -> avoid(anna, ben.id()).extract().statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    /** Profile has found somebody to be another. */
    private static void foundToBe(UUID was, UUID person) {
        var event = Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                was.toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\",\"sameAs\":\"%s\"}".formatted(was, UUID.randomUUID(), person));
        await().until(() ->
                Database.number("select count(*) from inbox where event_id = ? and consumer = 'erasure'", event) == 1);
    }

    @Test
    void whoever_was_found_to_be_somebody_else_is_that_one() {
        var anna = aPerson().joins();
        var double1 = aPerson().out().joins();
        var double2 = aPerson().out().joins();
        var ben = aPerson().joins();
        avoid(anna, double1.id()).statusCode(201);
        foundToBe(double1.id(), double2.id());
        foundToBe(double2.id(), ben.id());
        foundToBe(double2.id(), ben.id());
        anna.calls()
                .get(LIST)
                .then()
                .body("items.person", equalTo(List.of(ben.id().toString())));
        avoid(anna, ben.id()).spec(isProblem(409, "already-on-avoid-list"));
        assertThat(lists.keepsAway(anna.id(), ben.id())).isTrue();
        assertThat(lists.at(Clock.systemUTC().instant(), new UUID(0, 0), 1_000)).anySatisfy(wish -> {
            assertThat(wish.owner()).isEqualTo(anna.id());
            assertThat(wish.other()).contains(ben.id());
        });
        assertThat(Database.dump())
                .doesNotContain(double1.id().toString(), double2.id().toString());
    }

    @Test
    void whom_they_were_found_to_be_is_forgotten_with_that_one() {
        var anna = aPerson().joins();
        var twin = aPerson().out().joins();
        foundToBe(twin.id(), anna.id());
        var known = "select count(*) from same_person where person = ?";
        assertThat(Database.number(known, anna.id())).isEqualTo(1);
        records.erase(anna.id());
        assertThat(Database.number(known, anna.id())).isZero();
        foundToBe(aPerson().out().joins().id(), anna.id());
        assertThat(Database.number(known, anna.id())).isZero();
    }
}
