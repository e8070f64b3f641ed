package io.shipmate.benchmarks;

import io.shipmate.local.company.Employee;
import io.shipmate.local.company.Level;
import io.shipmate.local.company.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What counts in a match, as {@code shipmate.people} tells it. */
final class FactsOfAMatch {

    private final Map<String, UUID> topics;

    /** @param topics of the catalogue, by their keys */
    FactsOfAMatch(Map<String, UUID> topics) {
        this.topics = topics;
    }

    /** Those of somebody who takes part. */
    Map<String, Object> of(Employee employee, Story story) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("jobFamily", employee.jobFamily());
        facts.put("level", employee.level().name());
        facts.put("levelRank", 1 + List.of(Level.values()).indexOf(employee.level()));
        facts.put("unit", employee.unit());
        facts.put("location", employee.location());
        facts.put("roleSince", employee.roleSince().toString());
        facts.put("languages", employee.language().equals("en") ? List.of("en") : List.of(employee.language(), "en"));
        facts.put("openTo", List.of("PARTNERSHIP"));
        facts.put("capacity", story.capacity());
        facts.put("hours", Map.of("zone", employee.timeZone().getId(), "windows", windows(story)));
        facts.put(
                "offers",
                story.offers().stream()
                        .map(told -> Map.of(
                                "topic",
                                topic(told.topic()),
                                "level",
                                told.depth().name(),
                                "shownTo",
                                "MEMBERS"))
                        .toList());
        facts.put(
                "seeks",
                story.seeks().stream()
                        .map(told -> Map.of(
                                "topic",
                                topic(told.topic()),
                                "need",
                                told.need().name(),
                                "shownTo",
                                "SUGGESTED"))
                        .toList());
        facts.put("experiences", story.experiences().stream().map(this::lived).toList());
        return facts;
    }

    private static List<Map<String, String>> windows(Story story) {
        return story.hours().stream()
                .map(window -> Map.of(
                        "day", window.day().name(),
                        "from", window.from().toString(),
                        "to", window.until().toString()))
                .toList();
    }

    private Map<String, String> lived(Story.Experience told) {
        return Map.of(
                "kind", told.kind().name(),
                "key", topic(told.topic()),
                "topic", topic(told.topic()),
                "shownTo", told.kind() == Story.Kind.LIFE ? "MATCHING_ONLY" : "MEMBERS");
    }

    private String topic(String key) {
        return topics.get(key).toString();
    }
}
