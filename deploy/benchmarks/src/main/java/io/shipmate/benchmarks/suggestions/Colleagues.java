package io.shipmate.benchmarks.suggestions;

import io.shipmate.local.company.Company;
import io.shipmate.local.company.Employee;
import io.shipmate.local.company.Level;
import io.shipmate.local.company.Stories;
import io.shipmate.local.company.Story.Depth;
import io.shipmate.local.company.Story.Need;
import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.people.Availability;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.JobArchitecture.Relation;
import io.shipmate.matching.engine.people.Kinship;
import io.shipmate.matching.engine.people.ShownTo;
import io.shipmate.matching.engine.people.Story;
import io.shipmate.matching.engine.people.TopicTree;
import io.shipmate.matching.engine.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The generated company of the local stack in the engine's terms: a tree of managers, job families and topics by Zipf's law, places
 * around the world. All of them take part and tell their story.
 */
public final class Colleagues {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final int TOPICS = 320;
    private static final int PARENTS = 32;
    private static final int LEVELS = 6;
    private static final long SEED = 7;

    private final List<Candidate> candidates;

    private Colleagues(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /** A company of so many people, always the same. */
    public static Colleagues of(int size) {
        var stories = new Stories(
                IntStream.range(0, TOPICS).mapToObj(Colleagues::topic).toList(), SEED);
        return new Colleagues(Company.generate(size, Company.SEED).employees().stream()
                .map(employee -> candidate(employee, stories.of(employee)))
                .toList());
    }

    /** Everybody. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** All of them under the policy of suggestions, ready to answer. */
    public Pool pool() {
        return Pool.of(candidates, architecture(), topics(), Policy.suggestions(), MONDAY)
                .prepared();
    }

    private static JobArchitecture architecture() {
        return new JobArchitecture(
                LEVELS,
                List.of(
                        new Relation("engineering", "data", Kinship.CLOSE),
                        new Relation("product", "design", Kinship.CLOSE),
                        new Relation("sales", "customer-success", Kinship.CLOSE),
                        new Relation("data", "research", Kinship.CLOSE),
                        new Relation("engineering", "product", Kinship.RELATED),
                        new Relation("marketing", "sales", Kinship.RELATED),
                        new Relation("operations", "finance", Kinship.RELATED),
                        new Relation("finance", "legal", Kinship.DISTANT),
                        new Relation("people", "legal", Kinship.DISTANT)));
    }

    private static String topic(int number) {
        return "topic-%03d".formatted(number);
    }

    private static TopicTree topics() {
        Map<String, String> parents = new HashMap<>();
        for (int topic = PARENTS; topic < TOPICS; topic++) {
            parents.put(topic(topic), topic(topic % PARENTS));
        }
        return new TopicTree(parents);
    }

    private static UUID id(String externalId) {
        return UUID.nameUUIDFromBytes(externalId.getBytes(StandardCharsets.UTF_8));
    }

    private static Candidate candidate(Employee employee, io.shipmate.local.company.Story told) {
        var manager = employee.manager().map(Colleagues::id).orElse(null);
        return new Candidate(
                id(employee.externalId()),
                manager,
                new Candidate.Job(
                        employee.jobFamily(), List.of(Level.values()).indexOf(employee.level()), employee.roleSince()),
                new Candidate.Place(employee.unit(), employee.location()),
                employee.language().equals("en") ? Set.of("en") : Set.of(employee.language(), "en"),
                availability(told, employee.timeZone()),
                story(told),
                new Candidate.Openness(true, told.capacity()));
    }

    private static Availability availability(io.shipmate.local.company.Story told, ZoneId zone) {
        return Availability.of(told.hours().stream()
                .map(hours -> {
                    var day = MONDAY.with(TemporalAdjusters.nextOrSame(hours.day()));
                    return new Availability.Window(minute(day, hours.from(), zone), minute(day, hours.until(), zone));
                })
                .toList());
    }

    private static int minute(LocalDate day, LocalTime time, ZoneId zone) {
        var week = MONDAY.atStartOfDay(ZoneOffset.UTC);
        return (int)
                Duration.between(week, LocalDateTime.of(day, time).atZone(zone)).toMinutes();
    }

    /** As the stack's demonstration tells it: what life brought is for the matching alone. */
    private static Story story(io.shipmate.local.company.Story told) {
        return new Story(
                told.offers().stream()
                        .map(offer -> new Story.Offer(offer.topic(), level(offer.depth()), ShownTo.MEMBERS))
                        .toList(),
                told.seeks().stream()
                        .map(seek -> new Story.Seek(seek.topic(), need(seek.need()), ShownTo.SUGGESTED))
                        .toList(),
                told.experiences().stream().map(Colleagues::experience).toList());
    }

    private static Story.Experience experience(io.shipmate.local.company.Story.Experience told) {
        var kind = Story.Experience.Kind.valueOf(told.kind().name());
        var shownTo = kind == Story.Experience.Kind.LIFE ? ShownTo.MATCHING_ONLY : ShownTo.MEMBERS;
        return new Story.Experience(kind, told.topic(), shownTo);
    }

    private static double level(Depth depth) {
        return switch (depth) {
            case FAMILIAR -> 0.5;
            case EXPERIENCED -> 0.8;
            case EXPERT -> 1.0;
        };
    }

    private static double need(Need need) {
        return switch (need) {
            case CURIOUS -> 0.4;
            case WANTED -> 0.7;
            case PRESSING -> 1.0;
        };
    }
}
