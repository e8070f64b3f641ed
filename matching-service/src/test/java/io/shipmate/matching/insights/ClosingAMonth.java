package io.shipmate.matching.insights;

import static io.shipmate.matching.insights.Months.INSIGHTS;
import static io.shipmate.matching.insights.Months.groups;
import static io.shipmate.matching.insights.Months.member;
import static io.shipmate.matching.insights.Months.month;
import static io.shipmate.matching.insights.Months.passes;
import static io.shipmate.matching.insights.Months.unit;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.answer;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.partners;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.policies.CurrentPool;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosingAMonth {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    ClosedMonths months;

    @Inject
    Newcomers newcomers;

    @Inject
    Gathering gathering;

    @Inject
    CurrentPool pool;

    @Inject
    Clock clock;

    private ClosingMonths closing;

    @BeforeEach
    void nothingIsKnown() {
        Months.nothingIsKnown(pool);
        closing = replica();
        closing.look();
    }

    private ClosingMonths replica() {
        return replica(Cut.UNIT);
    }

    private ClosingMonths replica(Cut cut) {
        return new ClosingMonths(months, newcomers, gathering, pool, clock, LEASE, Duration.ofDays(7), cut);
    }

    private static List<List<String>> everythingTold() {
        return Database.rows("select * from insight_figure order by month, cut, key");
    }

    private static String told(YearMonth month) {
        return month(month).extract().asString() + groups(month).extract().asString();
    }

    @Test
    void of_several_replicas_that_look_at_once_one_closes_it() {
        unit(pool, "Research", 12);
        unit(pool, "Finance", 12);
        var over = passes();
        var replicas = IntStream.range(0, 6).mapToObj(_ -> replica()).toList();
        AtOnce.all(replicas.stream()
                .map(one -> (Callable<Boolean>) () -> {
                    one.look();
                    return true;
                })
                .toList());
        assertThat(everythingTold()).hasSize(3);
        month(over).body("company.people", equalTo(25));
    }

    @Test
    void whoever_was_lost_over_it_is_replaced_and_comes_too_late() {
        unit(pool, "Research", 12);
        var over = passes();
        var lost = UUID.randomUUID();
        assertThat(months.claim(over, lost, MovableClock.time(), LEASE)).isTrue();
        closing.look();
        assertThat(months.isClosed(over)).isFalse();
        assertThat(months.prolong(over, lost, MovableClock.time().plus(LEASE))).isTrue();
        MovableClock.passes(LEASE.plusSeconds(1));
        closing.look();
        assertThat(months.isClosed(over)).isTrue();
        var told = told(over);
        assertThat(months.prolong(over, lost, MovableClock.time().plus(LEASE))).isFalse();
        assertThat(months.close(over, lost, Outcome.TOLD, Map.of(), MovableClock.time()))
                .isFalse();
        assertThat(told(over)).isEqualTo(told);
    }

    @Test
    void a_replica_that_is_to_stop_leaves_it_to_the_next() {
        unit(pool, "Research", 12);
        var over = passes();
        assertThat(closing.workOut(over, () -> false)).isEmpty();
        assertThat(closing.workOut(over, () -> true)).isPresent();
    }

    @Test
    void what_was_told_never_changes_not_even_by_an_erasure() {
        var people = unit(pool, "Research", 24);
        IntStream.range(0, 6).forEach(pair -> partners(people.get(2 * pair), people.get(2 * pair + 1)));
        var over = passes();
        closing.look();
        var told = told(over);
        assertThat(told).contains("\"withPartner\":10");
        var anna = people.getFirst();
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\"}".formatted(anna.id()));
        await().untilAsserted(() ->
                assertThat(Database.dump()).doesNotContain(anna.id().toString()));
        closing.look();
        assertThat(told(over)).isEqualTo(told);
        for (var change : List.of(
                "update insight_figure set with_partner = 15",
                "delete from insight_figure",
                "update insight_month set outcome = 'TOO_FEW'",
                "delete from insight_month")) {
            assertThatThrownBy(() -> Database.run(change)).rootCause().hasMessageContaining("does not change");
        }
        assertThatThrownBy(
                        () -> Database.run(
                                "insert into insight_figure (month, cut, key, people, with_partner) select month, 'UNIT', 'few', 5, 4 from insight_month"))
                .rootCause()
                .hasMessageContaining("insight_figure_rounded");
    }

    @Test
    void people_are_divided_as_they_were_at_first_whatever_the_settings_say_later() {
        unit(pool, "Research", 12);
        unit(pool, "Finance", 12);
        var over = passes();
        replica(Cut.LEVEL).look();
        groups(over).body("items.cut", equalTo(List.of("UNIT", "UNIT")));
        assertThatThrownBy(() -> replica(Cut.COMPANY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_people_keep_for_themselves_has_no_part_in_it() {
        var people = unit(pool, "Research", 60);
        IntStream.range(0, 6).forEach(pair -> partners(people.get(2 * pair), people.get(2 * pair + 1)));
        var month = passes();
        pricesAreFound();
        var before = closing.workOut(month, () -> true).orElseThrow();
        assertThat(before.get(Group.EVERYBODY).withPartner()).isEqualTo(10);
        assertThat(before.get(Group.EVERYBODY).reciprocity()).isNotNull();
        for (var one = 12; one < 40; one += 2) {
            keepsToThemselves(people.get(one), people.get(one + 1), people.get(59 - one % 10));
        }
        people.subList(0, 12).forEach(ClosingAMonth::answersCheckIns);
        assertThat(closing.workOut(month, () -> true)).contains(before);
    }

    /** Lists are made anew when there are new prices; they tell of nobody either, but are not what is looked at here. */
    private void pricesAreFound() {
        var refresh = MovableClock.time().truncatedTo(ChronoUnit.DAYS);
        await().untilAsserted(() -> assertThat(Database.number(
                        "select count(*) from price_finding where found_for >= cast(? as timestamptz)",
                        refresh.toString()))
                .isEqualTo(1));
        var month = Months.present().minusMonths(1);
        await().during(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(closing.workOut(month, () -> true)).isEqualTo(closing.workOut(month, () -> true)));
    }

    /** Declines, avoids, dismisses, and applies for what others apply for. */
    private static void keepsToThemselves(Somebody person, Somebody sender, Somebody avoided) {
        answer(person, invited(sender, person), "NO").statusCode(200);
        person.calls()
                .body("{\"person\":\"%s\"}".formatted(avoided.id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201);
        var suggested = person.calls()
                .get(API + "/me/suggestions")
                .then()
                .statusCode(200)
                .extract();
        person.calls()
                .post(API + "/suggestions/" + suggested.<String>path("items[0].id") + "/dismiss")
                .then()
                .statusCode(204);
        for (var candidate : List.of(person, sender)) {
            Api.with(Tokens.of("applicant-system", "service"))
                    .body("{\"person\":\"%s\",\"position\":\"REQ-1\"}".formatted(candidate.id()))
                    .put(API + "/candidacies/application-" + UUID.randomUUID())
                    .then()
                    .statusCode(204);
        }
    }

    private static void answersCheckIns(Somebody one) {
        one.calls()
                .get(API + "/me/check-ins")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .forEach(id -> one.calls()
                        .body("{\"answer\":\"GO_ON\"}")
                        .put(API + "/me/check-ins/" + id)
                        .then()
                        .statusCode(204));
    }

    @Test
    void nothing_is_told_before_it_has_been_looked_at_whole_months_long() {
        Database.run("truncate insight_figure, insight_month, insight_beginning");
        unit(pool, "Research", 12);
        closing.look();
        member().get(INSIGHTS).then().body("why", equalTo("NOT_YET"));
        assertThat(everythingTold()).isEmpty();
    }
}
