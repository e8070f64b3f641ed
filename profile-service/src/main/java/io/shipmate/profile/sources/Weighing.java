package io.shipmate.profile.sources;

import io.shipmate.profile.people.HrField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Weighs what several sources state of one person against each other. */
record Weighing(Ranking ranking, Collection<Statement> statements) {

    /** A source that states otherwise than the one that counts. */
    record Difference(HrField field, FactSource source) {}

    /** Whether another source that counts more has spoken of the field. */
    boolean isOutweighed(HrField field, FactSource source) {
        var rank = ranking.rank(field, source);
        return statements.stream()
                .anyMatch(other -> ranking.rank(field, other.source()) < rank && other.speaksOf(field));
    }

    /** The statement that counts for a field; nothing if no source that has spoken of it was chosen. */
    Optional<Statement> counting(HrField field) {
        return statements.stream()
                .filter(statement -> ranking.lists(field, statement.source()) && statement.speaksOf(field))
                .min(Comparator.comparingInt(statement -> ranking.rank(field, statement.source())));
    }

    /** @param today in the person's zone */
    Set<Difference> differences(LocalDate today) {
        var differences = new HashSet<Difference>();
        for (var field : HrField.values()) {
            counting(field)
                    .ifPresent(counting -> statements.stream()
                            .filter(other -> !other.source().equals(counting.source())
                                    && other.facts().containsKey(field))
                            .filter(other -> differ(field, counting, other, today))
                            .forEach(other -> differences.add(new Difference(field, other.source()))));
        }
        return differences;
    }

    private static boolean differ(HrField field, Statement counting, Statement other, LocalDate today) {
        var silent = field == HrField.EMPLOYMENT && counting.text(field, today) == null;
        return field != HrField.EXTERNAL_ID
                && !silent
                && !Objects.equals(counting.text(field, today), other.text(field, today));
    }
}
