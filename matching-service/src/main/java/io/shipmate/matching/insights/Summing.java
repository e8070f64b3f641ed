package io.shipmate.matching.insights;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the figures of a month. Whoever knows exactly how many people are in each group, how this works, and all figures, learns of no union of groups that what is
 * counted is true of one to four of its people, nor that it is untrue of one to four. From a figure that is new it takes three people or more to make another.
 */
final class Summing {

    /** Of fewer, one person alone could move the inequality of exposure by about as much as it is rounded to. */
    private static final int MANY = 50;

    private static final int STEP = 5;
    private static final int HUNDRED = 100;

    private final Map<Group, Figures> before;
    private final Map<Group, Figures> figures = new HashMap<>();

    private Summing(Map<Group, Figures> before) {
        this.before = before;
    }

    /**
     * The figures of all groups of which anything is told; none at all of fewer than five people.
     *
     * @param cut by which the people are divided
     * @param before what was told of the month before
     */
    static Map<Group, Figures> of(
            List<Participant> people, Cut cut, List<Programme> programmes, Map<Group, Figures> before) {
        if (people.size() < Rounding.FIVE) {
            return Map.of();
        }
        var summing = new Summing(before);
        var whole = summing.sum(Tally.of(people));
        summing.divide(people, cut, whole);
        programmes.forEach(programme -> summing.sum(programme, people.size()));
        return Map.copyOf(summing.figures);
    }

    /** Returns what is told of everybody. */
    private Map<Measure, Integer> sum(Tally whole) {
        var counts = new EnumMap<Measure, Integer>(Measure.class);
        var told = people(Group.EVERYBODY, whole.people());
        var newest = before.get(Group.EVERYBODY);
        for (var measure : Measure.values()) {
            counts.put(measure, Rounding.count(measure.before(newest), measure.of(whole), whole.people(), told));
        }
        tell(Group.EVERYBODY, whole, counts);
        return counts;
    }

    private void divide(List<Participant> people, Cut cut, Map<Measure, Integer> whole) {
        var tallies = new TreeMap<String, Tally>();
        var rest = new Tally();
        for (var one : people) {
            (one.group() == null ? rest : tallies.computeIfAbsent(one.group(), _ -> new Tally())).add(one);
        }
        var told = Withholding.groups(
                tallies.values().stream().mapToInt(Tally::people).toArray(), rest.people());
        var cells = new ArrayList<Part>();
        for (var group : tallies.entrySet()) {
            var known = told[cells.size()];
            cells.add(new Part(known ? new Group(cut, group.getKey()) : null, group.getValue()));
        }
        cells.add(new Part(null, rest));
        tell(cells, whole);
    }

    /** One part of everybody; the group is null if nothing is told of it. */
    private record Part(Group group, Tally tally) {}

    /** @param whole what is told of everybody; what is not told of all together is told of no group */
    private void tell(List<Part> parts, Map<Measure, Integer> whole) {
        var counts = new EnumMap<Measure, Integer[]>(Measure.class);
        for (var measure : Measure.values()) {
            counts.put(
                    measure,
                    measure.isOfGroups() && whole.get(measure) != null
                            ? Withholding.counts(parts.stream()
                                    .map(part -> cell(part, measure))
                                    .toList())
                            : new Integer[parts.size()]);
        }
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            if (part.group() != null) {
                var own = new EnumMap<Measure, Integer>(Measure.class);
                for (var measure : Measure.values()) {
                    own.put(measure, counts.get(measure)[at]);
                }
                tell(part.group(), part.tally(), own);
            }
        }
    }

    private Withholding.Cell cell(Part part, Measure measure) {
        var known = part.group() != null;
        var size = part.tally().people();
        return new Withholding.Cell(
                known,
                size,
                known ? people(part.group(), size) : 0,
                measure.of(part.tally()),
                known ? measure.before(before.get(part.group())) : null);
    }

    private void tell(Group group, Tally tally, Map<Measure, Integer> counts) {
        var many = tally.listed() >= MANY;
        var found = counts.get(Measure.FOUND_PARTNER);
        figures.put(
                group,
                new Figures(
                        people(group, tally.people()),
                        counts.get(Measure.WITH_PARTNER),
                        found,
                        found == null ? null : tally.medianWaiting(),
                        null,
                        counts.get(Measure.NEVER_SHOWN),
                        many ? inSteps(tally.inequality()) : null,
                        many ? inSteps(tally.reciprocity()) : null));
    }

    private void sum(Programme programme, int everybody) {
        var group = new Group(Cut.PROGRAMME, programme.id().toString());
        if (Withholding.groups(new int[] {programme.people()}, everybody - programme.people())[0]) {
            var newest = before.get(group);
            var told = people(group, programme.people());
            var buddies = Rounding.count(
                    newest == null ? null : newest.withBuddy(), programme.withBuddy(), programme.people(), told);
            figures.put(group, new Figures(told, null, null, null, buddies, null, null, null));
        }
    }

    private int people(Group group, int people) {
        var newest = before.get(group);
        return Rounding.people(newest == null ? null : newest.people(), people);
    }

    /** A share in hundredths, to the next five. */
    private static Integer inSteps(double share) {
        return Double.isNaN(share) ? null : (int) Math.round(share * HUNDRED / STEP) * STEP;
    }
}
