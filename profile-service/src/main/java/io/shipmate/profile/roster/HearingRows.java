package io.shipmate.profile.roster;

import io.quarkus.arc.All;
import io.shipmate.profile.roster.ListingSources.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of rows that a provider has listed counts, given what it has said apart from the list. A file's rows count as they are. */
@ApplicationScoped
class HearingRows {

    private final List<ListingSources> features;

    HearingRows(@All List<ListingSources> features) {
        this.features = features;
    }

    /**
     * Rows with what of them counts.
     *
     * @param silent the numbers of those that do not tell whether somebody is there
     */
    record Heard(List<RosterRow> rows, Set<Integer> silent) {

        /** The numbers of these rows, but for those that are silent. */
        Set<Integer> telling(List<RosterRow> some) {
            return some.stream()
                    .map(RosterRow::number)
                    .filter(number -> !silent.contains(number))
                    .collect(Collectors.toSet());
        }
    }

    /** @param known the ids that mean somebody */
    Heard hear(RosterImport roster, List<RosterRow> rows, Set<String> known) {
        var feature = feature(roster);
        if (feature.isEmpty()) {
            return new Heard(rows, Set.of());
        }
        var heard = new ArrayList<RosterRow>();
        var silent = new HashSet<Integer>();
        for (var row : rows) {
            var counting = feature.get()
                    .hear(roster.source(), listed(roster, row), known.contains(row.externalId()), roster.isDryRun());
            heard.add(row.saying(counting.facts()));
            if (!counting.tellsWhoIsThere()) {
                silent.add(row.number());
            }
        }
        return new Heard(heard, silent);
    }

    /** Keeps nothing of a row that was about somebody who is not to be taken in. */
    void forget(RosterImport roster, RosterRow row) {
        if (!roster.isDryRun()) {
            feature(roster).ifPresent(feature -> feature.forget(roster.source(), listed(roster, row)));
        }
    }

    private Optional<ListingSources> feature(RosterImport roster) {
        return features.stream()
                .filter(feature -> feature.isOne(roster.source()))
                .findFirst();
    }

    private static Listed listed(RosterImport roster, RosterRow row) {
        return new Listed(row.subject(), row.externalId(), row.facts(), roster.begunAt());
    }
}
