package io.shipmate.profile.people;

import io.shipmate.kit.identity.SignIns;
import io.shipmate.profile.returning.ErasedIdentities.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What sources call a person by, and how they sign in. */
@ApplicationScoped
public class Identifying {

    private final People people;
    private final FormerIds formerIds;
    private final Managers managers;
    private final SignIns signIns;

    Identifying(People people, FormerIds formerIds, Managers managers, SignIns signIns) {
        this.people = people;
        this.formerIds = formerIds;
        this.managers = managers;
        this.signIns = signIns;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isThere(UUID person) {
        return people.findByIdOptional(person).isPresent();
    }

    /**
     * The person, who is locked until the transaction ends; empty if there is none (any more). Nobody else changes reporting
     * lines meanwhile: whoever is to be forgotten is not named as somebody's manager by what is being taken in just now.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Names> held(UUID person) {
        managers.takeTurn();
        return people.locked(person).map(Person::facts).map(facts -> {
            var ids = Stream.concat(Stream.of(facts.externalId()), formerIds.of(person).stream());
            return new Names(ids.toList(), facts.email(), signIns.of(person));
        });
    }
}
