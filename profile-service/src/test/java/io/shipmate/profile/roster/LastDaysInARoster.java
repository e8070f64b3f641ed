package io.shipmate.profile.roster;

import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.csv;
import static io.shipmate.profile.Newcomer.imported;
import static io.shipmate.profile.Newcomer.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LastDaysInARoster {

    private static String today(int more) {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Berlin")))
                .plusDays(more)
                .toString();
    }

    private static List<String> employment(Newcomer person) {
        return Database.rows("select employment, left_on from person where external_id = ?", person.externalId())
                .getFirst();
    }

    @Test
    void one_that_lies_ahead_is_worked_to_its_end() {
        var anna = aPerson().with("left_on", today(20)).arrives();
        assertThat(employment(anna)).containsExactly("ACTIVE", today(20));
        anna.with("employment", "LEFT").arrives();
        assertThat(employment(anna)).containsExactly("ACTIVE", today(20));
        anna.with("left_on", today(0)).arrives();
        assertThat(employment(anna)).containsExactly("ACTIVE", today(0));
        assertThat(Heard.eventsOf(anna.id())).doesNotContain("person-left");
    }

    @Test
    void one_that_is_over_has_been_the_last() {
        var anna = aPerson().arrives();
        var id = anna.id();
        anna.with("left_on", today(-1)).arrives();
        assertThat(employment(anna)).containsExactly("ALUMNUS", today(-1));
        assertThat(Heard.last(id, "person-left").get("on").asText()).isEqualTo(today(-1));
        assertThat(imported(csv(anna)).getInt("rows.unchanged")).isEqualTo(1);
    }

    @Test
    void who_has_left_without_a_day_has_left_today() {
        var anna = aPerson().arrives();
        anna.with("employment", "LEFT").arrives();
        assertThat(employment(anna)).containsExactly("ALUMNUS", today(0));
        assertThat(imported(csv(anna)).getInt("rows.unchanged")).isEqualTo(1);
    }

    @Test
    void one_that_is_taken_back_brings_somebody_back() {
        var anna = aPerson().arrives();
        var report = aPerson().reportingTo(anna).arrives();
        var id = anna.id();
        anna.with("left_on", today(-1)).arrives();
        anna.with("left_on", "").arrives();
        assertThat(employment(anna)).containsExactly("ACTIVE", null);
        assertThat(anna.id()).isEqualTo(id);
        assertThat(Heard.stateOf(report.id()).get("manager").asText()).isEqualTo(id.toString());
        assertThat(Heard.last(id, "person-changed").get("fields"))
                .extracting(field -> field.asText())
                .containsExactly("employment", "leftOn");
    }

    @Test
    void a_first_day_after_it_brings_somebody_back_and_a_row_that_says_nothing_does_not() {
        var anna = aPerson().arrives();
        anna.with("left_on", today(-20)).arrives();
        anna.without("left_on").with("job_title", "Director").arrives();
        assertThat(employment(anna)).containsExactly("ALUMNUS", today(-20));
        anna.with("hired_on", today(-2)).arrives();
        assertThat(employment(anna)).containsExactly("ACTIVE", null);
    }

    @Test
    void of_somebody_unknown_they_are_of_no_use() {
        var anna = aPerson().with("left_on", today(-1));
        var bea = aPerson().with("left_on", "").with("employment", "");
        var done = imported(csv(anna.with("employment", "LEFT"), bea));
        assertThat(rows(done, "UNCHANGED"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reasons").toString()).contains("left-unknown"));
        assertThat(done.getInt("rows.created")).isEqualTo(1);
        assertThat(Database.number("select count(*) from person where external_id = ?", anna.externalId()))
                .isZero();
    }
}
