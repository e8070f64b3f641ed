package io.shipmate.matching.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Availability;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.ShownTo;
import io.shipmate.matching.engine.people.Story;
import io.shipmate.matching.pool.Employment;
import io.shipmate.matching.pool.MatchFacts;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Participation;
import io.shipmate.matching.pool.Topic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TellingTheEngineOfPeople {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

    private final UUID person = UUID.randomUUID();
    private final UUID manager = UUID.randomUUID();
    private final UUID topic = UUID.randomUUID();
    private final Candidates candidates = new Candidates(TODAY, new TopicMeanings(Map.of()));

    private static MatchFacts.Hours hours(String zone, DayOfWeek day, String from, String to) {
        return new MatchFacts.Hours(
                zone, List.of(new MatchFacts.Hours.Window(day, LocalTime.parse(from), LocalTime.parse(to))));
    }

    private MatchFacts facts(MatchFacts.Hours hours, String openTo) {
        return new MatchFacts(
                "engineering",
                "IC3",
                3,
                "Unit",
                "Berlin",
                LocalDate.parse("2023-04-01"),
                Set.of("en"),
                Set.of(openTo),
                2,
                hours,
                List.of(new MatchFacts.Offer(
                        topic, MatchFacts.Offer.Level.EXPERIENCED, MatchFacts.ShownTo.MATCHING_ONLY)),
                List.of(new MatchFacts.Seek(topic, MatchFacts.Seek.Need.CURIOUS, MatchFacts.ShownTo.SUGGESTED)),
                List.of(
                        new MatchFacts.Experience(
                                MatchFacts.Experience.Kind.LIFE, "parental-leave", null, MatchFacts.ShownTo.MEMBERS),
                        new MatchFacts.Experience(
                                MatchFacts.Experience.Kind.ROLE, "lead", topic, MatchFacts.ShownTo.MEMBERS)));
    }

    private Member member(MatchFacts facts) {
        return new Member(person, Employment.ACTIVE, Participation.IN, manager, ZoneOffset.UTC, false, facts);
    }

    private Availability availability(MatchFacts.Hours hours) {
        return candidates.of(member(facts(hours, "PARTNERSHIP")), 0).availability();
    }

    @Test
    void who_does_not_take_part_is_known_for_the_reporting_line_alone() {
        var away = new Member(person, Employment.ACTIVE, Participation.OUT, manager, ZoneOffset.UTC, false, null);
        assertThat(candidates.of(away, 0)).isEqualTo(Candidate.bystander(person, manager));
        var onLeave = new Member(
                person,
                Employment.ON_LEAVE,
                Participation.IN,
                manager,
                ZoneOffset.UTC,
                false,
                facts(null, "PARTNERSHIP"));
        assertThat(candidates.of(onLeave, 0)).isEqualTo(Candidate.bystander(person, manager));
    }

    @Test
    void partners_take_up_room() {
        var facts = facts(null, "PARTNERSHIP");
        assertThat(candidates.of(member(facts), 0).openness()).isEqualTo(new Candidate.Openness(true, 2));
        assertThat(candidates.of(member(facts), 1).openness()).isEqualTo(new Candidate.Openness(true, 1));
        assertThat(candidates.of(member(facts), 5).openness()).isEqualTo(new Candidate.Openness(true, 0));
        assertThat(candidates.of(member(facts(null, "ASK")), 0).openness().toPartnership())
                .isFalse();
    }

    @Test
    void a_story_keeps_its_topics_and_who_may_see_them() {
        var story = candidates.of(member(facts(null, "PARTNERSHIP")), 0).story();
        assertThat(story.offers()).containsExactly(new Story.Offer(topic.toString(), 0.8, ShownTo.MATCHING_ONLY));
        assertThat(story.seeks()).containsExactly(new Story.Seek(topic.toString(), 0.4, ShownTo.SUGGESTED));
        assertThat(story.experiences())
                .containsExactly(
                        new Story.Experience(Story.Experience.Kind.LIFE, "parental-leave", ShownTo.MEMBERS),
                        new Story.Experience(Story.Experience.Kind.ROLE, topic.toString(), ShownTo.MEMBERS));
    }

    @Test
    void entries_on_merged_topics_are_on_the_one_that_they_have_become() {
        var first = UUID.randomUUID();
        var between = UUID.randomUUID();
        var told = new MatchFacts(
                "engineering",
                "IC3",
                3,
                "Unit",
                "Berlin",
                LocalDate.parse("2023-04-01"),
                Set.of("en"),
                Set.of("PARTNERSHIP"),
                2,
                null,
                List.of(
                        new MatchFacts.Offer(first, MatchFacts.Offer.Level.EXPERT, MatchFacts.ShownTo.MEMBERS),
                        new MatchFacts.Offer(topic, MatchFacts.Offer.Level.FAMILIAR, MatchFacts.ShownTo.SUGGESTED)),
                List.of(new MatchFacts.Seek(between, MatchFacts.Seek.Need.PRESSING, MatchFacts.ShownTo.MEMBERS)),
                List.of(
                        new MatchFacts.Experience(
                                MatchFacts.Experience.Kind.LIFE, first.toString(), first, MatchFacts.ShownTo.MEMBERS),
                        new MatchFacts.Experience(
                                MatchFacts.Experience.Kind.LIFE,
                                topic.toString(),
                                topic,
                                MatchFacts.ShownTo.MATCHING_ONLY)));
        // One step too many: the state of the first still says what it had become before.
        var meanings = new TopicMeanings(Map.of(
                first, new Topic(first, null, Map.of(), between), between, new Topic(between, null, Map.of(), topic)));
        var story = new Candidates(TODAY, meanings).of(member(told), 0).story();
        assertThat(story.offers()).containsExactly(new Story.Offer(topic.toString(), 1.0, ShownTo.SUGGESTED));
        assertThat(story.seeks()).containsExactly(new Story.Seek(topic.toString(), 1.0, ShownTo.MEMBERS));
        assertThat(story.experiences())
                .containsExactly(
                        new Story.Experience(Story.Experience.Kind.LIFE, topic.toString(), ShownTo.MATCHING_ONLY));
    }

    @Test
    void a_loop_of_merges_leads_somewhere() {
        var other = UUID.randomUUID();
        var loop = new TopicMeanings(
                Map.of(topic, new Topic(topic, null, Map.of(), other), other, new Topic(other, null, Map.of(), topic)));
        assertThat(loop.of(topic)).isIn(topic, other);
        assertThat(loop.of(person)).isEqualTo(person);
    }

    @Test
    void hours_overlap_where_they_do_on_the_clock_of_the_week() {
        var berlin = availability(hours("Europe/Berlin", DayOfWeek.MONDAY, "09:00", "17:00"));
        var lisbon = availability(hours("Europe/Lisbon", DayOfWeek.MONDAY, "09:00", "17:00"));
        assertThat(berlin.sharedMinutes(lisbon)).isEqualTo(7 * 60);
        var auckland = availability(hours("Pacific/Auckland", DayOfWeek.MONDAY, "09:00", "12:00"));
        var hawaii = availability(hours("Pacific/Honolulu", DayOfWeek.SUNDAY, "10:00", "13:00"));
        assertThat(auckland.sharedMinutes(hawaii)).isEqualTo(3 * 60);
    }

    @Test
    void a_window_may_go_on_over_midnight() {
        var late = availability(hours("UTC", DayOfWeek.SUNDAY, "22:00", "02:00"));
        var monday = availability(hours("UTC", DayOfWeek.MONDAY, "00:00", "08:00"));
        assertThat(late.sharedMinutes(monday)).isEqualTo(2 * 60);
    }

    @Test
    void hours_that_are_not_told_are_not_known() {
        assertThat(availability(null).isKnown()).isFalse();
        assertThat(availability(new MatchFacts.Hours("UTC", List.of())).isKnown())
                .isFalse();
        assertThat(availability(hours("Mars/Olympus", DayOfWeek.MONDAY, "09:00", "17:00"))
                        .isKnown())
                .isFalse();
        assertThat(availability(hours(null, DayOfWeek.MONDAY, "09:00", "17:00")).isKnown())
                .isFalse();
    }

    @Test
    void there_are_as_many_levels_as_the_highest_needs() {
        assertThat(Candidates.levels(Stream.of())).isEqualTo(1);
        assertThat(Candidates.levels(Stream.of(candidates.of(member(facts(null, "PARTNERSHIP")), 0))))
                .isEqualTo(4);
    }
}
