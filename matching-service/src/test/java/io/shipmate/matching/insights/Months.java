package io.shipmate.matching.insights;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.matching.policies.CurrentPool;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests of insights do with months and companies. */
final class Months {

    static final String INSIGHTS = API + "/insights";

    private Months() {}

    /** Nobody takes part, and nobody has looked yet. */
    static void nothingIsKnown(CurrentPool pool) {
        Database.run("truncate insight_figure, insight_month, insight_beginning");
        Database.run("delete from pool_entry");
        await().untilAsserted(() -> assertThat(pool.pool().size()).isZero());
    }

    /** The present month. */
    static YearMonth present() {
        return YearMonth.from(MovableClock.time().atZone(ZoneOffset.UTC));
    }

    /** Time passes until the present month has been over for an hour; returns it. */
    static YearMonth passes() {
        var month = present();
        MovableClock.passes(
                Duration.between(MovableClock.time(), ClosingMonths.end(month)).plusHours(1));
        return month;
    }

    /** So many people of a unit, who would gain from one another. */
    static List<Somebody> unit(CurrentPool pool, String name, int people) {
        var all = IntStream.range(0, people)
                .mapToObj(one -> aPerson()
                        .inUnit(name)
                        .offering(one % 2 == 0 ? "Kafka" : "Hiring")
                        .seeking(one % 2 == 0 ? "Hiring" : "Kafka"))
                .toList();
        all.forEach(Somebody::says);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(all)
                        .allMatch(one -> pool.pool().candidate(one.id()).isPresent()));
        return all;
    }

    static RequestSpecification member() {
        return Api.with(Tokens.of("any-member", "member"));
    }

    static ValidatableResponse month(YearMonth month) {
        return member().get(INSIGHTS + "/" + month).then();
    }

    static ValidatableResponse groups(YearMonth month) {
        return member().get(INSIGHTS + "/" + month + "/groups").then();
    }
}
