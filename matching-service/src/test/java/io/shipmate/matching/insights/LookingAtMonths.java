package io.shipmate.matching.insights;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.insights.Months.INSIGHTS;
import static io.shipmate.matching.insights.Months.groups;
import static io.shipmate.matching.insights.Months.member;
import static io.shipmate.matching.insights.Months.month;
import static io.shipmate.matching.insights.Months.passes;
import static io.shipmate.matching.insights.Months.present;
import static io.shipmate.matching.insights.Months.unit;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.matching.policies.CurrentPool;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Programmes;
import io.shipmate.matching.testing.Rounds;
import io.shipmate.matching.testing.Somebody;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookingAtMonths {

    @Inject
    ClosingMonths closing;

    @Inject
    CurrentPool pool;

    @BeforeEach
    void nothingIsKnown() {
        Months.nothingIsKnown(pool);
        closing.look();
    }

    /** Makes partners of the first so many people. */
    private static void arePartners(List<Somebody> people, int partnerships) {
        IntStream.range(0, partnerships).forEach(pair -> partners(people.get(2 * pair), people.get(2 * pair + 1)));
    }

    @Test
    void the_company_and_its_units_are_told_of_once_the_month_is_over() {
        var research = unit(pool, "Research", 33);
        var finance = unit(pool, "Finance", 24);
        closing.look();
        MovableClock.passes(Duration.ofHours(1));
        arePartners(research, 6);
        arePartners(finance, 5);
        var over = passes();
        month(over).spec(isProblem(404, "month-not-closed"));
        closing.look();
        month(over)
                .statusCode(200)
                .body("month", equalTo(over.toString()))
                .body("outcome", equalTo("TOLD"))
                .body("company.people", equalTo(55))
                .body("company.withPartner", equalTo(20))
                .body("company.foundPartner", equalTo(20))
                .body("company.waited", equalTo("UP_TO_ONE_WEEK"))
                .body("company.withBuddy", nullValue())
                .body("company.exposure", notNullValue())
                .body("company.reciprocity", notNullValue());
        groups(over)
                .statusCode(200)
                .body("items.cut", contains("UNIT", "UNIT"))
                .body("items.key", contains("Finance", "Research"))
                .body("items.figures.people", contains(25, 35))
                .body("items.figures.withPartner", contains(10, 10))
                .body("items.figures.exposure", contains(nullValue(), nullValue()));
    }

    @Test
    void waiting_is_counted_from_the_day_on_which_somebody_began_to_take_part() {
        var people = unit(pool, "Research", 25);
        closing.look();
        passes();
        closing.look();
        MovableClock.passes(Duration.ofDays(9));
        arePartners(people, 4);
        var began = present();
        var over = passes();
        assertThat(over).isEqualTo(began);
        closing.look();
        var waited = month(over)
                .statusCode(200)
                .body("company.foundPartner", equalTo(10))
                .extract()
                .<String>path("company.waited");
        assertThat(waited).isIn("UP_TO_TWO_WEEKS", "UP_TO_FOUR_WEEKS", "UP_TO_EIGHT_WEEKS");
        passes();
        closing.look();
        month(over.plusMonths(1)).body("company.withPartner", equalTo(10)).body("company.foundPartner", nullValue());
    }

    @Test
    void a_programme_tells_how_many_have_a_buddy() {
        unit(pool, "Elsewhere", 6);
        var buddies = IntStream.range(0, 30)
                .mapToObj(_ -> aPerson().inUnit("Research").openOnlyTo("BUDDY").joins())
                .toList();
        var programme = Rounds.running(buddies);
        var round = Rounds.published(programme, "NEW");
        var leaving = Rounds.groups(programme, round).stream()
                .limit(10)
                .map(group -> group.iterator().next())
                .toList();
        buddies.stream()
                .filter(buddy -> leaving.contains(buddy.id().toString()))
                .forEach(buddy -> Programmes.withdraws(buddy, programme));
        var over = passes();
        closing.look();
        groups(over)
                .body("items.cut", contains("PROGRAMME", "UNIT", "UNIT"))
                .body("items.key[0]", equalTo(programme))
                .body("items[0].figures.people", equalTo(20))
                .body("items[0].figures.withBuddy", equalTo(10))
                .body("items[0].figures.withPartner", nullValue());
    }

    @Test
    void where_there_is_no_month_it_says_why() {
        member().get(INSIGHTS)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("why", equalTo("NOT_YET"))
                .body("nextOn", equalTo(present().plusMonths(1).atDay(1).toString()));
        month(present()).spec(isProblem(404, "month-not-closed"));
        groups(present()).spec(isProblem(404, "month-not-closed"));
    }

    @Test
    void a_month_of_too_few_and_one_that_was_missed_say_so() {
        aPerson().joins();
        var few = passes();
        closing.look();
        var missed = passes();
        passes();
        MovableClock.passes(Duration.ofDays(8));
        closing.look();
        member().get(INSIGHTS)
                .then()
                .statusCode(200)
                .body("items.month", contains(missed.plusMonths(1).toString(), missed.toString(), few.toString()))
                .body("items.outcome", contains("MISSED", "MISSED", "TOO_FEW"))
                .body("items.company", contains(nullValue(), nullValue(), nullValue()))
                .body("why", nullValue());
        groups(few).statusCode(200).body("items", empty());
    }

    @Test
    void months_and_groups_come_page_by_page() {
        unit(pool, "Research", 6);
        unit(pool, "Finance", 7);
        unit(pool, "Design", 8);
        var first = passes();
        closing.look();
        var second = passes();
        closing.look();
        var page =
                member().queryParam("limit", 1).get(INSIGHTS).then().body("items.month", contains(second.toString()));
        var next = page.extract().<String>path("next");
        member().queryParam("limit", 1)
                .queryParam("after", next)
                .get(INSIGHTS)
                .then()
                .statusCode(200)
                .body("items.month", contains(first.toString()))
                .body("next", nullValue());
        var groups = member().queryParam("limit", 2)
                .get(INSIGHTS + "/" + first + "/groups")
                .then()
                .body("items.key", contains("Design", "Finance"))
                .extract()
                .<String>path("next");
        member().queryParam("after", groups)
                .get(INSIGHTS + "/" + first + "/groups")
                .then()
                .body("items.key", contains("Research"));
        member().queryParam("after", groups)
                .get(INSIGHTS + "/" + second + "/groups")
                .then()
                .spec(isInvalidAt("after"));
    }

    @Test
    void what_is_no_month_or_no_page_is_refused() {
        for (var wrong : List.of("2026", "2026-13", "26-01", "last")) {
            member().get(INSIGHTS + "/" + wrong).then().spec(isInvalidAt("month"));
            member().get(INSIGHTS + "/" + wrong + "/groups").then().spec(isInvalidAt("month"));
        }
        member().queryParam("limit", 0).get(INSIGHTS).then().spec(isInvalidAt("limit"));
        member().queryParam("after", "nonsense").get(INSIGHTS).then().spec(isInvalidAt("after"));
        month(present().minusYears(10)).spec(isProblem(404, "month-not-closed"));
        month(present().plusYears(10)).spec(isProblem(404, "month-not-closed"));
    }

    @Test
    void what_was_seen_is_not_sent_again() {
        var over = passes();
        closing.look();
        var tag = month(over).statusCode(200).extract().header("ETag");
        member().header("If-None-Match", tag).get(INSIGHTS + "/" + over).then().statusCode(304);
    }

    @Test
    void everybody_who_is_at_work_may_look_and_nobody_else() {
        var over = passes();
        closing.look();
        for (var path : List.of(INSIGHTS, INSIGHTS + "/" + over, INSIGHTS + "/" + over + "/groups")) {
            for (var role : List.of("member", "programme-manager", "people-admin", "ops")) {
                Api.with(Tokens.of("somebody", role)).get(path).then().statusCode(200);
            }
            Api.anonymous().get(path).then().statusCode(401);
            Api.with(Tokens.of("machine", "service")).get(path).then().statusCode(403);
            aPerson().left().joins().calls().get(path).then().statusCode(403);
        }
    }

    @Test
    void since_when_somebody_takes_part_is_in_their_export() {
        var anna = aPerson().joins();
        closing.look();
        anna.calls().get(API + "/me/export").then().statusCode(200).body("takingPart.since", notNullValue());
    }
}
