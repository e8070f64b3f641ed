package io.shipmate.profile.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.profile.people.HrField;
import io.shipmate.profile.sources.Weighing.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeighingStatements {

    private static final UUID ANNA = new UUID(1, 1);
    private static final FactSource HRIS = FactSource.hris(new UUID(2, 2));
    private static final FactSource SCIM = FactSource.scim(new UUID(3, 3));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Statement says(FactSource source, Map<HrField, String> facts) {
        return new Statement(ANNA, source, facts, Instant.EPOCH);
    }

    private static final Statement ROSTER_SEARCH = says(FactSource.ROSTER, Map.of(HrField.UNIT, "Search"));
    private static final Statement HRIS_PAYMENTS = says(HRIS, Map.of(HrField.UNIT, "Payments"));

    @Test
    void without_an_order_nobody_outweighs_anybody() {
        var weighing = new Weighing(new Ranking(List.of(), Map.of()), List.of(ROSTER_SEARCH, HRIS_PAYMENTS));
        assertThat(weighing.isOutweighed(HrField.UNIT, SCIM)).isFalse();
        assertThat(weighing.differences(TODAY)).isEmpty();
        assertThat(weighing.counting(HrField.UNIT)).isEmpty();
    }

    @Test
    void the_first_that_has_spoken_counts() {
        var weighing = new Weighing(
                new Ranking(List.of(SCIM, HRIS, FactSource.ROSTER), Map.of()), List.of(ROSTER_SEARCH, HRIS_PAYMENTS));
        assertThat(weighing.counting(HrField.UNIT)).contains(HRIS_PAYMENTS);
        assertThat(weighing.isOutweighed(HrField.UNIT, FactSource.ROSTER)).isTrue();
        assertThat(weighing.isOutweighed(HrField.UNIT, HRIS)).isFalse();
        assertThat(weighing.isOutweighed(HrField.UNIT, SCIM)).isFalse();
        assertThat(weighing.isOutweighed(HrField.JOB_TITLE, FactSource.ROSTER)).isFalse();
        assertThat(weighing.differences(TODAY)).containsExactly(new Difference(HrField.UNIT, FactSource.ROSTER));
    }

    @Test
    void a_field_may_have_an_order_of_its_own() {
        var ranking = new Ranking(List.of(HRIS), Map.of(HrField.UNIT, List.of(FactSource.ROSTER)));
        var weighing = new Weighing(ranking, List.of(ROSTER_SEARCH, HRIS_PAYMENTS));
        assertThat(weighing.counting(HrField.UNIT)).contains(ROSTER_SEARCH);
        assertThat(weighing.differences(TODAY)).containsExactly(new Difference(HrField.UNIT, HRIS));
    }

    @Test
    void whoever_has_left_by_the_last_day_has_left_whatever_the_word() {
        var day = says(HRIS, Map.of(HrField.EMPLOYMENT, "ACTIVE", HrField.LEFT_ON, "2026-03-01"));
        var word = says(SCIM, Map.of(HrField.EMPLOYMENT, "ALUMNUS", HrField.LEFT_ON, "2026-03-01"));
        var weighing = new Weighing(new Ranking(List.of(HRIS), Map.of()), List.of(day, word));
        assertThat(weighing.differences(TODAY)).isEmpty();
        assertThat(weighing.differences(TODAY.minusDays(1))).containsExactly(new Difference(HrField.EMPLOYMENT, SCIM));
    }

    @Test
    void the_last_day_goes_with_the_employment() {
        var order = new Ranking(List.of(), Map.of(HrField.EMPLOYMENT, List.of(HRIS)));
        var there = says(HRIS, Map.of(HrField.EMPLOYMENT, "ACTIVE"));
        var weighing = new Weighing(order, List.of(there));
        assertThat(weighing.isOutweighed(HrField.LEFT_ON, SCIM)).isTrue();
        assertThat(weighing.isOutweighed(HrField.UNIT, SCIM)).isFalse();
    }

    @Test
    void a_source_is_read_as_it_is_written() {
        for (var source : List.of(FactSource.ROSTER, HRIS, SCIM)) {
            assertThat(FactSource.read(source.toString())).contains(source);
        }
        for (var text : List.of("", "ROSTER:" + ANNA, "HRIS", "HRIS:1", "LDAP:" + ANNA)) {
            assertThat(FactSource.read(text)).as(text).isEmpty();
        }
    }
}
