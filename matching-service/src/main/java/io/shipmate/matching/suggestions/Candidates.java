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
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the engine of people in its own terms. */
final class Candidates {

    private final LocalDate monday;

    /** @param today its week is the one whose clocks count for working hours */
    Candidates(LocalDate today) {
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
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

    private static Story story(MatchFacts match) {
        return new Story(
                match.offers().stream().map(Candidates::offer).toList(),
                match.seeks().stream().map(Candidates::seek).toList(),
                match.experiences().stream().map(Candidates::experience).toList());
    }

    private static Story.Offer offer(MatchFacts.Offer offer) {
        var level = switch (offer.level()) {
            case FAMILIAR -> 0.5;
            case EXPERIENCED -> 0.8;
            case EXPERT -> 1.0;
        };
        return new Story.Offer(offer.topic().toString(), level, shown(offer.shownTo()));
    }

    private static Story.Seek seek(MatchFacts.Seek seek) {
        var need = switch (seek.need()) {
            case CURIOUS -> 0.4;
            case WANTED -> 0.7;
            case PRESSING -> 1.0;
        };
        return new Story.Seek(seek.topic().toString(), need, shown(seek.shownTo()));
    }

    private static Story.Experience experience(MatchFacts.Experience experience) {
        var kind = switch (experience.kind()) {
            case INDUSTRY -> Story.Experience.Kind.INDUSTRY;
            case FUNCTION -> Story.Experience.Kind.FUNCTION;
            case REGION -> Story.Experience.Kind.REGION;
            case ROLE -> Story.Experience.Kind.ROLE;
            case LIFE -> Story.Experience.Kind.LIFE;
        };
        var key = experience.topic() == null
                ? experience.key()
                : experience.topic().toString();
        return new Story.Experience(kind, key, shown(experience.shownTo()));
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
