package io.shipmate.matching.suggestions;

import io.shipmate.matching.engine.people.Availability;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.ShownTo;
import io.shipmate.matching.engine.people.Story;
import io.shipmate.matching.pool.MatchFacts;
import io.shipmate.matching.pool.Member;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells the engine of people in its own terms. */
final class Candidates {

    private final LocalDate monday;
    private final TopicMeanings meanings;

    /** @param today its week is the one whose clocks count for working hours */
    Candidates(LocalDate today, TopicMeanings meanings) {
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.meanings = meanings;
    }

    /**
     * Somebody as the engine is to know them.
     *
     * @param openPartnerships how many there are already
     */
    Candidate of(Member member, int openPartnerships) {
        if (!member.takesPart()) {
            return Candidate.bystander(member.person(), member.manager());
        }
        var match = member.match();
        return new Candidate(
                member.person(),
                member.manager(),
                new Candidate.Job(match.jobFamily(), rank(match), match.roleSince()),
                new Candidate.Place(match.unit(), match.location()),
                match.languages(),
                availability(match.hours()),
                story(match),
                new Candidate.Openness(
                        member.isOpenToPartnerships(), Math.max(0, member.capacity() - openPartnerships)));
    }

    private static Integer rank(MatchFacts match) {
        return match.levelRank() == null || match.levelRank() < 0 ? null : match.levelRank();
    }

    /** Entries that turn out to be of one topic are one: the higher value counts, and nobody sees more than before. */
    private Story story(MatchFacts match) {
        return new Story(
                joined(
                        match.offers().stream().map(this::offer),
                        Story.Offer::topic,
                        (a, b) -> new Story.Offer(
                                a.topic(), Math.max(a.level(), b.level()), narrower(a.shownTo(), b.shownTo()))),
                joined(
                        match.seeks().stream().map(this::seek),
                        Story.Seek::topic,
                        (a, b) -> new Story.Seek(
                                a.topic(), Math.max(a.need(), b.need()), narrower(a.shownTo(), b.shownTo()))),
                joined(
                        match.experiences().stream().map(this::experience),
                        one -> one.kind() + "/" + one.key(),
                        (a, b) -> new Story.Experience(a.kind(), a.key(), narrower(a.shownTo(), b.shownTo()))));
    }

    private static <T> List<T> joined(Stream<T> entries, Function<T, String> about, BinaryOperator<T> join) {
        var joined = new LinkedHashMap<String, T>();
        entries.forEach(entry -> joined.merge(about.apply(entry), entry, join));
        return List.copyOf(joined.values());
    }

    private static ShownTo narrower(ShownTo one, ShownTo other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Story.Offer offer(MatchFacts.Offer offer) {
        var level = switch (offer.level()) {
            case FAMILIAR -> 0.5;
            case EXPERIENCED -> 0.8;
            case EXPERT -> 1.0;
        };
        return new Story.Offer(meant(offer.topic()), level, shown(offer.shownTo()));
    }

    private Story.Seek seek(MatchFacts.Seek seek) {
        var need = switch (seek.need()) {
            case CURIOUS -> 0.4;
            case WANTED -> 0.7;
            case PRESSING -> 1.0;
        };
        return new Story.Seek(meant(seek.topic()), need, shown(seek.shownTo()));
    }

    private Story.Experience experience(MatchFacts.Experience experience) {
        var kind = switch (experience.kind()) {
            case INDUSTRY -> Story.Experience.Kind.INDUSTRY;
            case FUNCTION -> Story.Experience.Kind.FUNCTION;
            case REGION -> Story.Experience.Kind.REGION;
            case ROLE -> Story.Experience.Kind.ROLE;
            case LIFE -> Story.Experience.Kind.LIFE;
        };
        var key = experience.topic() == null ? experience.key() : meant(experience.topic());
        return new Story.Experience(kind, key, shown(experience.shownTo()));
    }

    private String meant(UUID topic) {
        return meanings.of(topic).toString();
    }

    private static ShownTo shown(MatchFacts.ShownTo shownTo) {
        return switch (shownTo) {
            case MEMBERS -> ShownTo.MEMBERS;
            case SUGGESTED -> ShownTo.SUGGESTED;
            case MATCHING_ONLY -> ShownTo.MATCHING_ONLY;
        };
    }

    private Availability availability(MatchFacts.Hours hours) {
        if (hours == null || hours.windows().isEmpty()) {
            return Availability.unknown();
        }
        return zone(hours.zone())
                .map(zone -> Availability.of(hours.windows().stream()
                        .map(window -> window(window, zone))
                        .toList()))
                .orElse(Availability.unknown());
    }

    /** A window that ends at or before its beginning goes on over midnight. */
    private Availability.Window window(MatchFacts.Hours.Window window, ZoneId zone) {
        var day = monday.with(TemporalAdjusters.nextOrSame(window.day()));
        var lastDay = window.to().isAfter(window.from()) ? day : day.plusDays(1);
        return new Availability.Window(minute(day, window.from(), zone), minute(lastDay, window.to(), zone));
    }

    private int minute(LocalDate day, LocalTime time, ZoneId zone) {
        var weekBegins = monday.atStartOfDay(ZoneOffset.UTC);
        return (int) Duration.between(weekBegins, day.atTime(time).atZone(zone)).toMinutes();
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException | NullPointerException _) {
            return Optional.empty();
        }
    }

    /** The highest rank there is, at least as many levels as the engine needs. */
    static int levels(Stream<Candidate> candidates) {
        return 1
                + candidates
                        .map(candidate -> candidate.job().level())
                        .filter(level -> level != null)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
    }
}
