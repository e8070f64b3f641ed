package io.shipmate.matching.roundtables;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static io.shipmate.matching.testing.Tables.TABLES;
import static io.shipmate.matching.testing.Tables.answersSeat;
import static io.shipmate.matching.testing.Tables.formed;
import static io.shipmate.matching.testing.Tables.formingDoes;
import static io.shipmate.matching.testing.Tables.isWorkedOut;
import static io.shipmate.matching.testing.Tables.people;
import static io.shipmate.matching.testing.Tables.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingASeat {

    private static void erased(Somebody person) {
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                person.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\"}".formatted(person.id(), UUID.randomUUID()));
        await().untilAsserted(() ->
                assertThat(Database.tablesWith(List.of(person.id().toString()))).isEmpty());
    }

    @Test
    void whoever_is_forgotten_leaves_their_seat_and_nothing_else() {
        var people = people(5);
        var anna = people.getFirst();
        formingDoes("open", formed("")).statusCode(200);
        var table = tableOf(anna);
        people.forEach(who -> answersSeat(who, table, "YES").statusCode(200));
        anna.calls()
                .get(API + "/me/export")
                .then()
                .statusCode(200)
                .body("roundtables.seats[0].roundtable.id", equalTo(table))
                .body("roundtables.seats[0].roundtable.seat", equalTo("TAKEN"));
        aPerson().joins().calls().get(API + "/me/export").then().body("roundtables", nullValue());
        erased(anna);
        people.get(1).calls().get(TABLES + "/" + table).then().body("members", hasSize(4));
    }

    @Test
    void nor_stays_where_they_found_no_place_or_whom_they_were_to_be_kept_from() {
        people(4);
        var anna = people(1).getFirst();
        var forming = formed("");
        anna.calls()
                .get(API + "/me/export")
                .then()
                .statusCode(200)
                .body("roundtables.withoutPlace.why", equalTo(List.of("LEVELS")));
        manager()
                .body("{\"keepApart\":[{\"one\":\"%s\",\"other\":\"%s\"}]}"
                        .formatted(anna.id(), aPerson().joins().id()))
                .post(TABLES + "/formings/" + forming + "/again")
                .then()
                .statusCode(202);
        isWorkedOut(forming);
        erased(anna);
        assertThat(Database.number(
                        "select count(*) from roundtable_separation where forming = ?", UUID.fromString(forming)))
                .isZero();
    }
}
