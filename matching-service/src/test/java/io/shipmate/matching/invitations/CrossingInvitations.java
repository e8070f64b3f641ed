package io.shipmate.matching.invitations;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.answer;
import static io.shipmate.matching.testing.Invites.invite;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.openPartnershipsOf;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Somebody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrossingInvitations {

    private static final int PEOPLE = 20;
    private static final int ROOM = 3;

    @Test
    void to_invite_who_has_invited_me_is_a_yes() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var first = invited(anna, ben);
        var second = invite(ben, anna)
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .body("partnership", notNullValue())
                .extract();
        anna.calls()
                .get(API + "/invitations/" + first)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("partnership", equalTo(second.<String>path("partnership")));
        assertThat(openPartnershipsOf(anna.id())).isEqualTo(1);
    }

    @Test
    void one_that_was_never_shown_crosses_too() {
        var anna = aPerson().joins();
        var ben = aPerson().withRoomFor(0).joins();
        var hidden = invited(anna, ben);
        ben.withRoomFor(1).joins();
        invite(ben, anna).statusCode(201).body("state", equalTo("ACCEPTED"));
        anna.calls().get(API + "/invitations/" + hidden).then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void two_hundred_answers_at_once_make_no_pair_twice_and_leave_nobody_without_the_room_they_have() {
        var people = Stream.generate(() -> aPerson().withRoomFor(ROOM))
                .limit(PEOPLE)
                .map(Somebody::joins)
                .toList();
        var answers = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < PEOPLE; i++) {
            for (var step = 1; step <= 5; step++) {
                var sender = people.get(i);
                var receiver = people.get((i + step) % PEOPLE);
                var id = invited(sender, receiver);
                answers.add(() -> answer(receiver, id, "YES").extract().statusCode());
                answers.add(() -> invite(receiver, sender).extract().statusCode());
            }
        }
        assertThat(answers).hasSize(200);
        Collections.shuffle(answers, new Random(7));
        var statuses = AtOnce.all(answers);
        assertThat(statuses).isSubsetOf(200, 201, 409);
        assertThat(Database.rows("""
                select first, second from partnership where state <> 'ENDED' group by first, second having count(*) > 1""")).isEmpty();
        var counts = people.stream().map(p -> openPartnershipsOf(p.id())).toList();
        assertThat(counts).allMatch(count -> count <= ROOM);
        assertThat(counts.stream().mapToLong(Long::longValue).sum()).isGreaterThan(PEOPLE * (ROOM - 1L));
        yesesOfBothStandBehindEach(people);
    }

    /** An accepted invitation stands behind every partnership: nobody became a partner without having said yes. */
    private static void yesesOfBothStandBehindEach(List<Somebody> people) {
        for (var person : people) {
            var without = Database.rows("""
                    select p.id from partnership p where (p.first = ? or p.second = ?)
                      and not exists (select 1 from invitation i where i.partnership = p.id and i.state = 'ACCEPTED')""", person.id(), person.id());
            assertThat(without).isEmpty();
        }
    }
}
