package io.shipmate.profile.hris;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one connection says of somebody of whom others speak, too, and whom we have asked for ourselves. */
class SayingsOfSeveralSources {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-02-27");

    private static Map<MappedFact, String> newcomer() {
        var facts = new EnumMap<MappedFact, String>(MappedFact.class);
        facts.put(MappedFact.GIVEN_NAME, "Anna");
        facts.put(MappedFact.EMAIL, "anna@example.com");
        facts.put(MappedFact.TIME_ZONE, "Europe/Berlin");
        return facts;
    }

    /** What is known after another source has said that they have left. */
    private static HrFacts left() {
        var taken = SubjectFacts.NONE.take(newcomer(), NOW, 1);
        return new FactLaying("E-1", Optional.empty(), taken.facts(), taken.fresh(), NOW)
                .laid(Map.of())
                .employed(Employment.ALUMNUS, LAST_DAY);
    }

    private static HrFacts afterHearing(HrFacts known, SubjectFacts before, Map<MappedFact, String> said) {
        var taken = before.take(said, NOW.plusSeconds(1), 1);
        return new FactLaying("E-1", Optional.of(known), taken.facts(), taken.fresh(), NOW).laid(Map.of());
    }

    @Test
    void a_time_zone_or_an_old_first_day_brings_nobody_back() {
        var saying = newcomer();
        saying.put(MappedFact.TIME_ZONE, "Europe/Paris");
        saying.put(MappedFact.HIRED_ON, "2020-01-01");
        var after = afterHearing(left(), SubjectFacts.NONE, saying);
        assertThat(after.zone()).isEqualTo("Europe/Paris");
        assertThat(after.employment()).isEqualTo(Employment.ALUMNUS);
        assertThat(after.leftOn()).isEqualTo(LAST_DAY);
    }

    @Test
    void a_time_zone_brings_nobody_back_of_whom_the_connection_said_before_that_they_were_there() {
        var before = SubjectFacts.NONE
                .take(Map.of(MappedFact.EMPLOYMENT, "ACTIVE"), NOW.minusSeconds(9), 1)
                .facts();
        assertThat(afterHearing(left(), before, Map.of(MappedFact.TIME_ZONE, "Asia/Tokyo"))
                        .employment())
                .isEqualTo(Employment.ALUMNUS);
    }

    @Test
    void a_time_zone_sends_nobody_away_of_whom_the_connection_said_before_that_they_had_left() {
        var before = SubjectFacts.NONE
                .take(Map.of(MappedFact.EMPLOYMENT, MappedFact.LEFT), NOW.minusSeconds(9), 1)
                .facts();
        var back = left().employed(Employment.ACTIVE, null);
        assertThat(afterHearing(back, before, Map.of(MappedFact.TIME_ZONE, "Asia/Tokyo"))
                        .employment())
                .isEqualTo(Employment.ACTIVE);
    }

    @Test
    void a_word_of_employment_and_a_first_day_after_the_last_do_bring_somebody_back() {
        assertThat(afterHearing(left(), SubjectFacts.NONE, Map.of(MappedFact.EMPLOYMENT, "ACTIVE"))
                        .employment())
                .isEqualTo(Employment.ACTIVE);
        assertThat(afterHearing(left(), SubjectFacts.NONE, Map.of(MappedFact.HIRED_ON, "2026-03-01"))
                        .employment())
                .isEqualTo(Employment.ACTIVE);
    }

    /** The provider's clock is behind ours, or it writes whole seconds, or no zone. */
    @Test
    void a_deletion_counts_against_what_we_asked_for_before_it_arrived() {
        var asked = SubjectFacts.NONE
                .take(Map.of(MappedFact.EMPLOYMENT, "ACTIVE"), NOW.plusMillis(400), 1)
                .facts();
        var received = NOW.plusMillis(900);
        var gone = Understood.of(
                        Provider.BAMBOOHR,
                        Mapping.NONE,
                        """
                        {"type": "employee.deleted", "timestamp": "2026-03-02T08:00:00Z", "data": {"employeeId": "1"}}
                        """.getBytes(StandardCharsets.UTF_8),
                        "application/json",
                        received)
                .orElseThrow();
        assertThat(gone.statements().getFirst().onto(asked, 1).facts().value(MappedFact.EMPLOYMENT))
                .contains("ACTIVE");
        assertThat(gone.goneSince(received)
                        .statements()
                        .getFirst()
                        .onto(asked, 1)
                        .facts()
                        .value(MappedFact.EMPLOYMENT))
                .contains(MappedFact.LEFT);
    }
}
