package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A gathering with numbers for its guests, in the order of their ids: no result depends on how they were handed in. */
final class Numbered {

    private final Gathering gathering;
    private final List<Guest> guests;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<Map<Integer, Boolean>> apart = new ArrayList<>();
    private final List<Set<Integer>> met = new ArrayList<>();

    Numbered(Gathering gathering) {
        this.gathering = gathering;
        guests = gathering.guests().stream()
                .sorted(Comparator.comparing(Guest::id))
                .toList();
        for (Guest guest : guests) {
            numbers.put(guest.id(), numbers.size());
            apart.add(new HashMap<>());
            met.add(new HashSet<>());
        }
        for (Apart pair : gathering.apart()) {
            Integer one = numbers.get(pair.one());
            Integer other = numbers.get(pair.other());
            if (one != null && other != null && !one.equals(other)) {
                apart.get(one).merge(other, pair.cause().isPublic(), Boolean::logicalOr);
                apart.get(other).merge(one, pair.cause().isPublic(), Boolean::logicalOr);
            }
        }
        for (Met pair : gathering.met()) {
            Integer one = numbers.get(pair.one());
            Integer other = numbers.get(pair.other());
            if (one != null && other != null && !one.equals(other)) {
                met.get(one).add(other);
                met.get(other).add(one);
            }
        }
    }

    /** The number of somebody who is among the guests. */
    int number(UUID id) {
        return Objects.requireNonNull(numbers.get(id), "not among the guests");
    }

    int size() {
        return guests.size();
    }

    Guest guest(int number) {
        return guests.get(number);
    }

    Sizes sizes() {
        return gathering.sizes();
    }

    Aims aims() {
        return gathering.aims();
    }

    /** Whom somebody must not sit with, and whether for a public cause. */
    Map<Integer, Boolean> apart(int guest) {
        return apart.get(guest);
    }

    boolean met(int one, int other) {
        return met.get(one).contains(other);
    }
}
