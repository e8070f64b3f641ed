package io.shipmate.profile.people;

import io.shipmate.profile.returning.ErasedIdentities.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What sources call a person by. */
@ApplicationScoped
public class Identifying {

    private final People people;

    Identifying(People people) {
        this.people = people;
    }

    /** The person, who is locked until the transaction ends; empty if there is none (any more). */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Identity> held(UUID person) {
        return people.locked(person).map(Person::facts).map(facts -> new Identity(facts.externalId(), facts.email()));
    }
}
