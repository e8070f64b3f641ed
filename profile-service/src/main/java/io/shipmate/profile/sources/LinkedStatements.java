package io.shipmate.profile.sources;

import io.shipmate.profile.people.HrField;
import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.KnownPeople.Known;
import io.shipmate.profile.people.Linked;
import io.shipmate.profile.people.Registration.Registrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What sources state of one who was found to be another is stated of that one, unless the same source said more there later. It
 * changes the facts if it is the latest word, or its source counts.
 */
@ApplicationScoped
class LinkedStatements implements Linked {

    private final Stating stating;
    private final Settling settling;
    private final SourceOrders orders;
    private final Statements statements;
    private final KnownPeople people;

    LinkedStatements(
            Stating stating, Settling settling, SourceOrders orders, Statements statements, KnownPeople people) {
        this.stating = stating;
        this.settling = settling;
        this.orders = orders;
        this.statements = statements;
        this.people = people;
    }

    @Override
    public void follow(UUID from, UUID to) {
        var said = statements.of(List.of(from, to));
        var there = said.getOrDefault(to, List.of());
        var survivor = people.lockedById(List.of(to)).getFirst();
        said.getOrDefault(from, List.of()).stream()
                .filter(statement -> there.stream()
                        .noneMatch(other -> other.source().equals(statement.source()) && isNotBefore(other, statement)))
                .sorted(Comparator.comparing(Statement::at))
                .forEach(statement -> follow(statement, survivor, there));
        var ranking = orders.current().ranking();
        if (!ranking.saysNothing()) {
            settling.settle(ranking, List.of(to));
        }
    }

    private void follow(Statement statement, Known survivor, Collection<Statement> there) {
        var facts = new EnumMap<HrField, String>(HrField.class);
        facts.putAll(statement.facts());
        facts.remove(HrField.EXTERNAL_ID);
        if (there.stream().noneMatch(other -> isNotBefore(other, statement))) {
            stating.state(statement.source(), List.of(registrant(survivor, facts)));
        } else {
            var before = there.stream()
                    .filter(other -> other.source().equals(statement.source()))
                    .findFirst()
                    .orElseGet(() -> new Statement(survivor.id(), statement.source(), Map.of(), statement.at()));
            statements.keep(List.of(before.saying(facts, statement.at())));
        }
    }

    private static boolean isNotBefore(Statement one, Statement other) {
        return !one.at().isBefore(other.at());
    }

    private static Registrant registrant(Known survivor, Map<HrField, String> facts) {
        return new Registrant(
                survivor.facts().externalId(),
                facts.keySet(),
                known -> known.orElse(survivor.facts()).with(facts));
    }

    @Override
    public void rename(String from, String to) {
        statements.renameManager(from, to);
    }
}
