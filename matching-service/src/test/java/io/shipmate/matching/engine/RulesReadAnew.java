package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.rules.CooldownDays;
import io.shipmate.matching.engine.rules.LevelGap;
import io.shipmate.matching.engine.rules.OverlapHours;
import io.shipmate.matching.engine.rules.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the rules say of two people, read from the people themselves and not by the engine. */
final class RulesReadAnew {

    private final GeneratedPeople people;
    private final Map<UUID, Candidate> byId;
    private final Suppressed suppressed;

    RulesReadAnew(GeneratedPeople people, Suppressed suppressed) {
        this.people = people;
        this.byId = people.byId();
        this.suppressed = suppressed;
    }

    /** Somebody for everybody to avoid, to be partners with, to compete with and to have met. */
    static Suppressed suppressed(GeneratedPeople people, long seed) {
        Random random = new Random(seed);
        Map<UUID, Map<UUID, LocalDate>> together = new HashMap<>();
        List<Candidate> all = people.candidates();
        for (Candidate candidate : all) {
            together.put(
                    candidate.id(),
                    Map.of(
                            all.get(random.nextInt(all.size())).id(),
                            GeneratedPeople.TODAY.minusDays(random.nextInt(1_000))));
        }
        return new Suppressed(
                pairs(people, random), pairs(people, random), pairs(people, random), Encounters.of(together));
    }

    private static Pairs pairs(GeneratedPeople people, Random random) {
        Map<UUID, List<UUID>> drawn = new HashMap<>();
        List<Candidate> all = people.candidates();
        for (Candidate candidate : all) {
            drawn.put(
                    candidate.id(), List.of(all.get(random.nextInt(all.size())).id()));
        }
        return Pairs.of(drawn);
    }

    /** The rules that these two break. */
    List<Rule> broken(List<Rule> rules, Candidate one, Candidate other) {
        return rules.stream().filter(rule -> !allows(rule, one, other)).toList();
    }

    private boolean allows(Rule rule, Candidate one, Candidate other) {
        return switch (rule.code()) {
            case TAKING_PART ->
                one.openness().toPartnership() && other.openness().toPartnership();
            case CAPACITY ->
                one.openness().freeCapacity() > 0 && other.openness().freeCapacity() > 0;
            case NOT_AVOIDED -> !suppressed.avoided().contains(one.id(), other.id());
            case NOT_ALREADY -> !suppressed.already().contains(one.id(), other.id());
            case DIFFERENT_OPEN_POSITIONS -> !suppressed.competing().contains(one.id(), other.id());
            case NOT_REPORTING_LINE ->
                !above(one).contains(other.id()) && !above(other).contains(one.id());
            case DIFFERENT_MANAGERS -> one.manager() == null || !one.manager().equals(other.manager());
            case COMMON_LANGUAGE -> languagesFit(one, other);
            case LEVEL_GAP ->
                levelsFit(
                        ((LevelGap) rule).most(), one.job().level(), other.job().level());
            case OVERLAP_HOURS ->
                hoursFit(((OverlapHours) rule).atLeast(), people.minutesTogether(one.id(), other.id()));
            case COOLDOWN_DAYS -> cooled(((CooldownDays) rule).atLeast(), one.id(), other.id());
        };
    }

    private boolean cooled(int days, UUID one, UUID other) {
        LocalDate last = suppressed.encounters().of(one).get(other);
        return last == null || ChronoUnit.DAYS.between(last, GeneratedPeople.TODAY) >= days;
    }

    private Set<UUID> above(Candidate person) {
        Set<UUID> chain = new HashSet<>();
        UUID next = person.manager();
        while (next != null && chain.add(next)) {
            next = byId.get(next).manager();
        }
        return chain;
    }

    private static boolean levelsFit(int gap, Integer one, Integer other) {
        return one == null || other == null || Math.abs(one - other) <= gap;
    }

    private static boolean languagesFit(Candidate one, Candidate other) {
        Set<String> mine = primary(one);
        Set<String> theirs = primary(other);
        return mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains);
    }

    private static Set<String> primary(Candidate candidate) {
        return candidate.languages().stream()
                .map(tag -> tag.substring(0, 2).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean hoursFit(int hours, int minutes) {
        return minutes < 0 || minutes >= hours * 60;
    }
}
