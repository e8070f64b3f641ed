package io.shipmate.profile.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks and tidies rows, one after the other in the order of the file. */
final class RowReading {

    private final List<Optional<RosterColumn>> header;
    private final Map<String, Integer> firstSeen = new HashMap<>();

    /** @param header which column each field of a row belongs to; empty where it is not for us */
    RowReading(List<Optional<RosterColumn>> header) {
        this.header = List.copyOf(header);
    }

    RosterRow read(int number, List<String> fields) {
        if (fields.size() != header.size()) {
            return RosterRow.failed(number, null, List.of(RowReason.ofRow("wrong-number-of-fields")));
        }
        var reasons = new ArrayList<RowReason>();
        var facts = new EnumMap<RosterColumn, String>(RosterColumn.class);
        for (var i = 0; i < fields.size(); i++) {
            var text = fields.get(i);
            header.get(i).ifPresent(column -> facts.put(column, checked(column, text, reasons)));
        }
        var externalId = facts.get(RosterColumn.EXTERNAL_ID);
        if (!externalId.isEmpty() && firstSeen.putIfAbsent(externalId, number) != null) {
            reasons.add(RowReason.in(RosterColumn.EXTERNAL_ID, "duplicate-in-file"));
        }
        if (!externalId.isEmpty() && externalId.equals(facts.get(RosterColumn.MANAGER_EXTERNAL_ID))) {
            reasons.add(RowReason.in(RosterColumn.MANAGER_EXTERNAL_ID, RowReason.REPORTING_LOOP));
        }
        return reasons.isEmpty() ? RosterRow.good(number, facts) : RosterRow.failed(number, kept(externalId), reasons);
    }

    /** Of a failed row only what can be an id: a quote in the wrong place makes one of half the file. */
    private static String kept(String externalId) {
        return externalId.length() > RosterColumn.EXTERNAL_ID.maxLength() ? null : externalId;
    }

    private static String checked(RosterColumn column, String raw, List<RowReason> reasons) {
        var checked = StatedFacts.check(column, raw);
        if (checked.refusal() != null) {
            reasons.add(RowReason.in(column, checked.refusal()));
        }
        return checked.text();
    }
}
