package io.shipmate.profile.sources;

import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that one source states of one person.
 *
 * @param facts by field, as text, null for none; of the fields that it has ever stated
 * @param at when it last became different
 */
record Statement(UUID person, FactSource source, Map<HrField, String> facts, Instant at) {

    /** Whether somebody is there and until when are decided together. */
    static final Set<HrField> EMPLOYMENT = Set.of(HrField.EMPLOYMENT, HrField.LEFT_ON);

    boolean speaksOf(HrField field) {
        return EMPLOYMENT.contains(field) ? EMPLOYMENT.stream().anyMatch(facts::containsKey) : facts.containsKey(field);
    }

    /** The same source after it has said more. */
    Statement saying(Map<HrField, String> more, Instant now) {
        var all = new EnumMap<HrField, String>(HrField.class);
        all.putAll(facts);
        all.putAll(more);
        return all.equals(facts) ? this : new Statement(person, source, all, now);
    }

    /** What it says of the field: whoever's last day is over has left, whatever else is said. */
    String text(HrField field, LocalDate today) {
        var lastDay = facts.get(HrField.LEFT_ON);
        return field == HrField.EMPLOYMENT
                        && lastDay != null
                        && LocalDate.parse(lastDay).isBefore(today)
                ? Employment.ALUMNUS.name()
                : facts.get(field);
    }

    boolean saysLeft() {
        return Employment.ALUMNUS.name().equals(facts.get(HrField.EMPLOYMENT));
    }
}
