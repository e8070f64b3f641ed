package io.shipmate.profile.sources;

import io.shipmate.profile.people.HrField;
import java.util.List;
import java.util.Map;

/**
 * Which source counts more than which: the earlier one in the list. Those that are not in it come after all of them and count
 * alike: of them the latest word counts.
 *
 * @param usual for every field that has no list of its own
 */
record Ranking(List<FactSource> usual, Map<HrField, List<FactSource>> fields) {

    private static final int LAST = Integer.MAX_VALUE;

    /** From 0 upwards, the one that counts most first. */
    int rank(HrField field, FactSource source) {
        var place = list(field).indexOf(source);
        return place < 0 ? LAST : place;
    }

    /** Those that count more. */
    List<FactSource> before(HrField field, FactSource source) {
        var list = list(field);
        return list.subList(0, Math.min(rank(field, source), list.size()));
    }

    boolean lists(HrField field, FactSource source) {
        return list(field).contains(source);
    }

    boolean saysNothing() {
        return usual.isEmpty() && fields.isEmpty();
    }

    private List<FactSource> list(HrField field) {
        return fields.getOrDefault(field == HrField.LEFT_ON ? HrField.EMPLOYMENT : field, usual);
    }
}
