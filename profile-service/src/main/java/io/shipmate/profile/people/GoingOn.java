package io.shipmate.profile.people;

import io.shipmate.kit.identity.PersonUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether somebody's partnerships go on after they have left, as far as it is for them to say. */
@ApplicationScoped
public class GoingOn {

    private final People people;
    private final Announcing announcing;

    GoingOn(People people, Announcing announcing) {
        this.people = people;
        this.announcing = announcing;
    }

    /** Lets nothing else be changed of the person until the transaction ends; refuses if they are gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID id) {
        if (people.locked(id).isEmpty()) {
            throw new PersonUnknown();
        }
    }

    /** Notes it, and tells the other services if the person has left. Runs in the transaction of the one who asks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(UUID id, boolean goesOn) {
        people.locked(id)
                .filter(person -> person.afterwards().goesOn() != goesOn)
                .ifPresent(person -> announcing.change(person, p -> {
                    p.afterwards(p.afterwards().goingOn(goesOn));
                    return List.of();
                }));
    }

    /** Whether the HRIS has this mail address, in any spelling, for this person. */
    @Transactional
    public boolean isCompanyAddressOf(UUID id, String address) {
        return people.findByIdOptional(id)
                .filter(person -> person.facts().email().equalsIgnoreCase(address))
                .isPresent();
    }

    /** The language to write to the person in; empty if there is no such person. */
    @Transactional
    public Optional<String> languageOf(UUID id) {
        return people.findByIdOptional(id).map(person -> person.facts().language());
    }
}
