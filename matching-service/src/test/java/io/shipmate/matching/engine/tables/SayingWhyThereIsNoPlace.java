package io.shipmate.matching.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SayingWhyThereIsNoPlace {

    private final List<Guest> guests = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private Sizes sizes = new Sizes(4, 5, 6);

    private void guests(int many, Integer levelBand, int zone, String... languages) {
        for (int one = 0; one < many; one++) {
            guests.add(new Guest(
                    Guests.id(guests.size()),
                    new Guest.Reach(levelBand, zone, Set.of(languages)),
                    levelBand,
                    "engineering",
                    null,
                    Set.of(),
                    Set.of()));
        }
    }

    private void apart(int one, int other, Apart.Cause cause) {
        apart.add(new Apart(Guests.id(one), Guests.id(other), cause));
    }

    private Seating seated() {
        return Tables.seat(
                new Gathering(guests, apart, List.of(), sizes, Aims.USUAL),
                1,
                new Effort(1, 20),
                1,
                Progress.UNWATCHED);
    }

    private List<LeftOut.Why> whys() {
        return seated().leftOut().stream().map(LeftOut::why).distinct().toList();
    }

    @Test
    void three_people_are_too_few() {
        guests(3, 1, 0, "en");
        assertThat(whys()).containsExactly(LeftOut.Why.TOO_FEW);
    }

    @Test
    void the_only_speakers_of_a_language_hear_that_it_is_the_language() {
        guests(5, 1, 0, "en");
        guests(2, 1, 0, "fi");
        assertThat(whys()).containsExactly(LeftOut.Why.LANGUAGE);
    }

    @Test
    void whoever_is_alone_on_their_level_hears_that_it_is_the_level() {
        guests(5, 1, 0, "en");
        guests(1, 3, 0, "en");
        assertThat(whys()).containsExactly(LeftOut.Why.LEVELS);
    }

    @Test
    void whoever_is_alone_in_their_time_zones_hears_that_it_is_the_time_zones() {
        guests(5, 1, 0, "en");
        guests(1, 1, 2, "en");
        assertThat(whys()).containsExactly(LeftOut.Why.TIME_ZONES);
    }

    @Test
    void seven_are_one_too_many_for_a_table_of_six_and_too_few_for_two() {
        guests(7, 1, 0, "en");
        assertThat(seated().leftOut()).hasSize(1);
        assertThat(whys()).containsExactly(LeftOut.Why.TABLE_SIZE);
    }

    @Test
    void a_manager_among_reports_alone_hears_that_it_is_the_reporting_line() {
        guests(5, 1, 0, "en");
        apart(0, 1, Apart.Cause.REPORTING_LINE);
        assertThat(whys()).containsExactly(LeftOut.Why.REPORTING_LINE);
    }

    @Test
    void a_private_cause_is_never_named() {
        for (Apart.Cause cause : List.of(Apart.Cause.AVOIDED, Apart.Cause.RIVALS, Apart.Cause.KEPT_APART)) {
            guests.clear();
            apart.clear();
            guests(5, 1, 0, "en");
            apart(0, 1, cause);
            assertThat(whys()).containsExactly(LeftOut.Why.NOBODY_FITTING);
        }
    }

    @Test
    void nor_where_it_takes_part_beside_a_public_one() {
        guests(10, 1, 0, "en");
        for (int other = 1; other < 10; other++) {
            apart(0, other, other < 6 ? Apart.Cause.REPORTING_LINE : Apart.Cause.AVOIDED);
        }
        Seating seating = seated();
        assertThat(seating.leftOut()).extracting(LeftOut::guest).containsExactly(Guests.id(0));
        boolean publicAlone = seating.tables().stream()
                .allMatch(table -> table.members().stream().anyMatch(member -> member.compareTo(Guests.id(6)) < 0));
        assertThat(seating.leftOut())
                .extracting(LeftOut::why)
                .containsExactly(publicAlone ? LeftOut.Why.REPORTING_LINE : LeftOut.Why.NOBODY_FITTING);
    }

    @Test
    void whoever_speaks_two_languages_goes_where_they_are_needed() {
        guests(5, 1, 0, "en");
        guests(2, 1, 0, "en", "fi");
        guests(2, 1, 0, "fi");
        Seating seating = seated();
        assertThat(seating.leftOut()).isEmpty();
        assertThat(seating.tables()).extracting(Table::language).containsExactlyInAnyOrder("en", "fi");
    }

    @Test
    void whose_level_or_languages_are_not_known_is_not_left_out_for_it() {
        guests(4, 1, 0, "en");
        guests(1, null, 0, "en");
        guests(1, 1, 0);
        assertThat(seated().leftOut()).isEmpty();
    }

    @Test
    void five_who_are_all_kept_apart_are_spread_over_as_many_tables() {
        sizes = new Sizes(4, 8, 10);
        guests(24, 1, 0, "en");
        for (int one = 0; one < 5; one++) {
            for (int other = one + 1; other < 5; other++) {
                apart(one, other, Apart.Cause.RIVALS);
            }
        }
        Seating seating = seated();
        assertThat(seating.leftOut()).isEmpty();
        assertThat(seating.tables()).hasSizeGreaterThanOrEqualTo(5);
    }
}
