package io.shipmate.profile.scim;

import io.shipmate.profile.people.Access;
import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.Registration.Registrant;
import io.shipmate.profile.scim.UserFacts.Standing;
import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.Stating;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What all providers together mean for a person's access, and whether somebody is still with the company. */
@ApplicationScoped
class ComingAndGoing {

    private final ScimConnections connections;
    private final ScimUsers users;
    private final Access access;
    private final KnownPeople people;
    private final Stating stating;
    private final Clock clock;

    ComingAndGoing(
            ScimConnections connections,
            ScimUsers users,
            Access access,
            KnownPeople people,
            Stating stating,
            Clock clock) {
        this.connections = connections;
        this.users = users;
        this.access = access;
        this.people = people;
        this.stating = stating;
        this.clock = clock;
    }

    /**
     * Whether who is inactive there has left: the connection says so, and no other source still has the person at work, or
     * this one counts more than they.
     */
    boolean hasLeftWhenInactive(ScimConnection connection, UUID person) {
        return connection.deactivatedMeansLeft()
                && users.ofPerson(person).size() == 1
                && stating.decidesAlone(FactSource.scim(connection.id()), person);
    }

    /**
     * Whether it means that somebody is at work who is active at a provider: of somebody new; else only if the provider is the
     * one who tells who has left, or they left because a provider let go of them.
     */
    boolean isBackWhenActive(ScimConnection connection, Optional<UUID> person) {
        return connection.deactivatedMeansLeft()
                || person.filter(this::hasLeft)
                        .filter(id -> !users.wasLetGo(id))
                        .isEmpty();
    }

    /**
     * Suspends the access of whoever is inactive somewhere, and gives it back to whoever is not. Of whoever has left it counts
     * when they come back.
     */
    void follow(ScimUser user) {
        follow(user.person());
    }

    /** The same for a person of whom all providers' users have changed or gone. */
    void follow(UUID person) {
        var suspended = users.ofPerson(person).stream().anyMatch(known -> !known.isActive());
        if (suspended) {
            access.suspend(person);
        } else {
            access.restore(person);
        }
    }

    /**
     * A provider no longer knows the person: they have left, unless another provider still does, or a source that counts more.
     * If they are inactive at the last provider that does, it says whether that means that they have left.
     */
    void letGo(ScimConnection connection, UUID person) {
        var source = FactSource.scim(connection.id());
        var others = users.ofPerson(person);
        if (others.isEmpty()) {
            leave(source, person);
            stating.letGo(source, person);
        } else {
            stating.letGo(source, person);
            if (saysLeft(others, person)) {
                leave(FactSource.scim(others.getFirst().connection()), person);
            }
        }
        follow(person);
    }

    private void leave(FactSource source, UUID person) {
        var facts = people.factsOf(List.of(person)).get(person);
        var now = clock.instant();
        stating.state(
                source,
                List.of(new Registrant(
                        facts.externalId(),
                        UserFacts.ABOUT_EMPLOYMENT,
                        known -> UserFacts.employed(known.orElse(facts), Standing.LEFT, now))));
        users.letGo(person);
    }

    private boolean saysLeft(List<ScimUser> others, UUID person) {
        return others.stream()
                .allMatch(user ->
                        !user.isActive() && hasLeftWhenInactive(connections.findById(user.connection()), person));
    }

    private boolean hasLeft(UUID person) {
        return people.factsOf(List.of(person)).get(person).employment() == Employment.ALUMNUS;
    }
}
