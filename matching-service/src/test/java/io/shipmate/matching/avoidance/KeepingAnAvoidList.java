package io.shipmate.matching.avoidance;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingAnAvoidList {

    private static final String LIST = API + "/me/avoid-list";

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
}
