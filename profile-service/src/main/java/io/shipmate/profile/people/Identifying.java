package io.shipmate.profile.people;

import io.shipmate.profile.returning.ErasedIdentities.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What sources call a person by. */
@ApplicationScoped
public class Identifying {

    private final People people;
    private final FormerIds formerIds;

    Identifying(People people, FormerIds formerIds) {
        this.people = people;
        this.formerIds = formerIds;
    }

    /** The person, who is locked until the transaction ends; empty if there is none (any more). */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Names> held(UUID person) {
        return people.locked(person).map(Person::facts).map(facts -> {
            var ids = Stream.concat(Stream.of(facts.externalId()), formerIds.of(person).stream());
            return new Names(ids.toList(), facts.email());
        });
    }
}
