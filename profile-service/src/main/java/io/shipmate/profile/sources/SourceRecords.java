package io.shipmate.profile.sources;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which source states what of a person. */
@ApplicationScoped
class SourceRecords implements PersonalData {

    private final Statements statements;

    SourceRecords(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String section() {
        return "sources";
    }

    @Override
    public Object export(UUID person) {
        var known = statements.of(List.of(person)).get(person);
        return known == null ? null : PersonStatementsView.of(known);
    }

    /** In the database statements and conflicts go with the person; those about their reports name them, too. */
    @Override
    public void erase(UUID person) {
        statements.forgetAsManager(person);
    }
}
