package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table in the making: where it stands in the company, and the numbers of who sits there. Values are counted anew. */
final class Seats {

    private final Cell cell;
    private final String language;
    private final List<Integer> guests;

    Seats(Cell cell, String language, List<Integer> guests) {
        this.cell = cell;
        this.language = language;
        this.guests = new ArrayList<>(guests);
    }

    static Seats of(Table table, Numbered gathering) {
        List<Integer> guests = table.members().stream().map(gathering::number).toList();
        return new Seats(new Cell(table.zoneBand(), table.levelBand(), guests), table.language(), guests);
    }

    Table table(Numbered gathering) {
        return new Table(
                cell.levelBand(),
                cell.zoneBand(),
                language,
                guests.stream()
                        .sorted()
                        .map(guest -> gathering.guest(guest).id())
                        .toList(),
                new Terms(gathering.aims()).told(value(gathering)));
    }

    List<Integer> guests() {
        return guests;
    }

    void add(int guest) {
        guests.add(guest);
    }

    boolean hasRoom(Numbered gathering) {
        return guests.size() < gathering.sizes().most();
    }

    /** Whether somebody belongs here by level, time zones and language. */
    boolean suits(int guest, Numbered gathering) {
        Guest.Reach reach = gathering.guest(guest).reach();
        boolean level = reach.levelBand() == null
                || cell.levelBand() == null
                || reach.levelBand().equals(cell.levelBand());
        return level && reach.zoneBand() == cell.zoneBand() && (language == null || reach.speaks(language));
    }

    /** Whether there is a seat for somebody who belongs here and is to be kept from nobody here. */
    boolean admits(int guest, Numbered gathering) {
        return hasRoom(gathering)
                && suits(guest, gathering)
                && guests.stream().noneMatch(gathering.apart(guest)::containsKey);
    }

    int valueWith(int guest, Numbered gathering) {
        Seats more = new Seats(cell, language, guests);
        more.add(guest);
        return more.value(gathering);
    }

    /** In micro-points times the weights. */
    int value(Numbered gathering) {
        Terms terms = new Terms(gathering.aims());
        int pairs = 0;
        Set<String> functions = new HashSet<>();
        Map<String, Integer> challenges = new HashMap<>();
        for (int one : guests) {
            functions.add(gathering.guest(one).function());
            gathering.guest(one).challenges().forEach(topic -> challenges.merge(topic, 1, Integer::sum));
            for (int other : guests) {
                pairs += other > one ? pair(terms, gathering, one, other) : 0;
            }
        }
        int top = Math.max(
                1,
                challenges.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        return terms.value(guests.size(), pairs, functions.size(), top);
    }

    private static int pair(Terms terms, Numbered gathering, int one, int other) {
        Guest first = gathering.guest(one);
        Guest second = gathering.guest(other);
        return terms.pair(distance(first, second), first.level(), second.level(), gathering.met(one, other));
    }

    private static int distance(Guest one, Guest other) {
        if (one.backgrounds().isEmpty() || other.backgrounds().isEmpty()) {
            return Terms.untold();
        }
        int sameUnit = one.unit() != null && one.unit().equals(other.unit()) ? 1 : 0;
        int units = (one.unit() == null ? 0 : 1) + (other.unit() == null ? 0 : 1) - sameUnit;
        int common = (int)
                one.backgrounds().stream().filter(other.backgrounds()::contains).count();
        int either = one.backgrounds().size() + other.backgrounds().size() - common;
        return Terms.distance(common + sameUnit, either + units);
    }
}
