package io.shipmate.profile.hris;

import io.shipmate.profile.roster.ListingSources;
import io.shipmate.profile.roster.RosterColumn;
import io.shipmate.profile.sources.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Employees in a provider's list: what the list says counts beside what was delivered, as of the time at which it was asked for. */
@ApplicationScoped
class ListedEmployees implements ListingSources {

    private static final Set<MappedFact> WHO_IS_THERE = Set.of(MappedFact.EMPLOYMENT, MappedFact.LEFT_ON);

    private final HrisConnections connections;
    private final HrisSubjects subjects;

    ListedEmployees(HrisConnections connections, HrisSubjects subjects) {
        this.connections = connections;
        this.subjects = subjects;
    }

    @Override
    public boolean isOne(FactSource source) {
        return source.kind() == FactSource.Kind.HRIS;
    }

    @Override
    public Heard hear(FactSource source, Listed listed, boolean known, boolean dryRun) {
        var connection = connections.known(source.connection());
        return listed.isMissing() ? missing(connection, listed, dryRun) : there(connection, listed, known, dryRun);
    }

    @Override
    public void forget(FactSource source, Listed listed) {
        subjects.flush();
        subjects.forget(source.connection(), listed.subject());
    }

    /** Whoever was told of since the list was asked for need not be in it. */
    private Heard missing(HrisConnection connection, Listed listed, boolean dryRun) {
        var employees = subjects.ofPerson(connection.id(), listed.externalId());
        if (employees.stream().anyMatch(employee -> isToldOfSince(employee.facts(), listed.at()))) {
            return new Heard(listed.facts(), false);
        }
        if (!dryRun) {
            employees.forEach(employee -> employee.take(employee.facts()
                    .take(Map.of(MappedFact.EMPLOYMENT, MappedFact.LEFT), listed.at(), connection.mappingRevision())
                    .facts()));
        }
        return new Heard(listed.facts(), true);
    }

    private Heard there(HrisConnection connection, Listed listed, boolean known, boolean dryRun) {
        var employee = dryRun
                ? subjects.known(connection.id(), listed.subject())
                : Optional.of(subjects.locked(connection.id(), listed.subject()));
        var before = employee.map(HrisSubject::facts).orElse(SubjectFacts.NONE);
        var taken = before.take(said(listed), listed.at(), connection.mappingRevision());
        if (!dryRun) {
            employee.ifPresent(there -> there.take(taken.facts()));
        }
        var counting = new EnumMap<RosterColumn, String>(RosterColumn.class);
        if (!known) {
            connection.mapping().defaults().forEach((fact, text) -> counting.put(column(fact), text));
        }
        (known ? taken.fresh() : taken.facts().registers().keySet())
                .forEach(fact ->
                        counting.put(column(fact), taken.facts().value(fact).orElse("")));
        // No word about employment is not a word.
        counting.remove(RosterColumn.EMPLOYMENT, "");
        counting.put(RosterColumn.EXTERNAL_ID, listed.externalId());
        var previous = listed.facts().get(RosterColumn.PREVIOUS_EXTERNAL_ID);
        if (previous != null) {
            counting.put(RosterColumn.PREVIOUS_EXTERNAL_ID, previous);
        }
        return new Heard(counting, !isToldOfSince(before, listed.at()));
    }

    private static Map<MappedFact, String> said(Listed listed) {
        var said = new EnumMap<MappedFact, String>(MappedFact.class);
        listed.facts().forEach((column, text) -> {
            if (column != RosterColumn.PREVIOUS_EXTERNAL_ID) {
                said.put(MappedFact.valueOf(column.name()), text);
            }
        });
        return said;
    }

    private static RosterColumn column(MappedFact fact) {
        return RosterColumn.valueOf(fact.name());
    }

    private static boolean isToldOfSince(SubjectFacts facts, Instant at) {
        return WHO_IS_THERE.stream()
                .flatMap(fact -> facts.saidAt(fact).stream())
                .anyMatch(said -> said.isAfter(at));
    }
}
