package io.shipmate.profile.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who reports to whom once a roster is applied, as external ids: finds loops and the order to apply it in. */
final class ReportingLines {

    private final Map<String, String> managers;

    /** @param known who reports to whom now */
    ReportingLines(Map<String, String> known) {
        managers = new HashMap<>(known);
    }

    /**
     * Takes over what the roster says, except of those who would report to themselves in the end.
     *
     * @param said each person of the roster with their manager, or with null
     * @return the people whose rows close a loop
     */
    Set<String> apply(Map<String, String> said) {
        var before = new HashMap<>(managers);
        managers.putAll(said);
        var refused = new HashSet<String>();
        // Refusing a row brings its old manager back, which may close another loop: until there is none.
        for (var loops = loops(said.keySet()); !loops.isEmpty(); loops = loops(said.keySet())) {
            var fresh = loops.stream()
                    .filter(person -> said.containsKey(person) && !refused.contains(person))
                    .toList();
            if (fresh.isEmpty()) {
                break; // a loop that was there before, not of this roster's making
            }
            fresh.forEach(person -> managers.put(person, before.get(person)));
            refused.addAll(fresh);
        }
        return refused;
    }

    /** Everybody who stands on a loop that can be reached from these people. */
    private Set<String> loops(Set<String> from) {
        var settled = new HashSet<String>();
        var onLoop = new HashSet<String>();
        for (var start : from) {
            var path = new LinkedHashSet<String>();
            var person = start;
            while (person != null && !settled.contains(person) && path.add(person)) {
                person = managers.get(person);
            }
            if (person != null && path.contains(person)) {
                onLoop.addAll(loopThrough(person));
            }
            settled.addAll(path);
        }
        return onLoop;
    }

    private List<String> loopThrough(String start) {
        var loop = new ArrayList<String>();
        var person = start;
        do {
            loop.add(person);
            person = managers.get(person);
        } while (!person.equals(start));
        return loop;
    }

    /** How many managers stand above somebody; a manager has always fewer than their reports. */
    int depth(String person, Map<String, Integer> depths) {
        var path = new ArrayList<String>();
        var seen = new HashSet<String>();
        var current = person;
        while (current != null && !depths.containsKey(current) && seen.add(current)) {
            path.add(current);
            current = managers.get(current);
        }
        var depth = current == null ? -1 : depths.getOrDefault(current, -1);
        for (var above : path.reversed()) {
            depths.put(above, ++depth);
        }
        return depths.get(person);
    }
}
