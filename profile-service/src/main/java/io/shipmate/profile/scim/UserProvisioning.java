package io.shipmate.profile.scim;

import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.Registration;
import io.shipmate.profile.people.Registration.Registrant;
import io.shipmate.profile.scim.UserFacts.Standing;
import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.Stating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * Bringing people in, changing them, and letting them go, as a provider says. The person behind a user may have come from
 * another source, and outlives the user.
 */
@ApplicationScoped
class UserProvisioning {

    private static final Logger LOG = Logger.getLogger(UserProvisioning.class);

    /** What no replacement takes away by not saying it. */
    private static final Set<UserAttribute> ALWAYS_THERE = EnumSet.of(
            UserAttribute.USER_NAME,
            UserAttribute.EXTERNAL_ID,
            UserAttribute.ACTIVE,
            UserAttribute.EMAIL,
            UserAttribute.GIVEN_NAME,
            UserAttribute.EMPLOYEE_NUMBER);

    private final ScimConnections connections;
    private final ScimUsers users;
    private final UserViews views;
    private final KnownPeople people;
    private final Stating stating;
    private final ComingAndGoing comingAndGoing;
    private final ProgrammesOfGroups programmes;
    private final ScimBodies bodies;
    private final Clock clock;

    UserProvisioning(
            ScimConnections connections,
            ScimUsers users,
            UserViews views,
            KnownPeople people,
            Stating stating,
            ComingAndGoing comingAndGoing,
            ProgrammesOfGroups programmes,
            ScimBodies bodies,
            Clock clock) {
        this.connections = connections;
        this.users = users;
        this.views = views;
        this.people = people;
        this.stating = stating;
        this.comingAndGoing = comingAndGoing;
        this.programmes = programmes;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Somebody new to the provider; who is known from elsewhere, or has left, is the same person. */
    @Transactional
    ScimAnswer create(ScimCaller caller, String body, Selection selection) {
        var connection = connection(caller);
        var said = UserReading.whole(bodies.resource(body));
        var userName = said.required(UserAttribute.USER_NAME);
        var personId = said.required(connection.personIdFrom().attribute());
        if (users.isNameTaken(connection.id(), userName)) {
            throw new ScimRefused.Taken(UserAttribute.USER_NAME.path());
        }
        // Accounts are made inactive before the first day: nobody has left who has not come.
        var isBack = comingAndGoing.isBackWhenActive(connection, people.personOf(personId));
        var standing = isBack && said.active().orElse(true) ? Standing.AT_WORK : Standing.AS_IS;
        var user = unlessTaken(() -> {
            register(connection, personId, said, standing);
            var person = people.personOf(personId).orElseThrow(ScimRefused.NotTakenIn::new);
            if (users.isLinked(connection.id(), person)) {
                throw ScimRefused.Taken.byPerson(
                        connection.personIdFrom().attribute().path());
            }
            var linked = new ScimUser(connection.id(), person, said, clock.instant());
            users.persistAndFlush(linked);
            return linked;
        });
        comingAndGoing.follow(user);
        LOG.infof("SCIM user %s of connection %s is person %s", user.id(), connection.id(), user.person());
        return views.one(caller, connection, user, selection);
    }

    @Transactional
    ScimAnswer read(ScimCaller caller, UUID id, Selection selection) {
        return views.one(caller, connection(caller), user(caller, id), selection);
    }

    /** Says everything anew: what this provider has spoken of before and leaves out now is taken away. */
    @Transactional
    ScimAnswer replace(ScimCaller caller, UUID id, String body, String ifMatch, Selection selection) {
        var connection = connection(caller);
        var user = seen(caller, connection, id, ifMatch);
        var said = UserReading.whole(bodies.resource(body));
        said.takeAway(user.said(), ALWAYS_THERE);
        return change(caller, connection, user, said, selection);
    }

    @Transactional
    ScimAnswer patch(ScimCaller caller, UUID id, String body, String ifMatch, Selection selection) {
        var connection = connection(caller);
        var user = seen(caller, connection, id, ifMatch);
        return change(caller, connection, user, UserReading.patch(bodies.changes(body)), selection);
    }

    /** The person has left; the provider's name for them is forgotten. No erasure: that is for the person to ask for. */
    @Transactional
    void delete(ScimCaller caller, UUID id, String ifMatch) {
        var connection = connection(caller);
        var user = seen(caller, connection, id, ifMatch);
        users.delete(user);
        users.flush();
        programmes.follow(List.of(user.person()));
        comingAndGoing.letGo(connection, user.person());
        LOG.infof("SCIM user %s is deleted; person %s is kept", id, user.person());
    }

    private ScimAnswer change(
            ScimCaller caller, ScimConnection connection, ScimUser user, Said said, Selection selection) {
        said.requireKept(UserAttribute.USER_NAME);
        said.requireKept(connection.personIdFrom().attribute());
        var name = said.text(UserAttribute.USER_NAME).orElse(user.userName());
        if (!name.equalsIgnoreCase(user.userName()) && users.isNameTaken(connection.id(), name)) {
            throw new ScimRefused.Taken(UserAttribute.USER_NAME.path());
        }
        var wasActive = user.isActive();
        var personId = personId(connection, user, said);
        unlessTaken(() -> {
            user.hear(said, clock.instant());
            users.flush();
            return user;
        });
        register(connection, personId, said, standing(connection, user, wasActive));
        comingAndGoing.follow(user);
        users.flush();
        return views.one(caller, connection, user, selection);
    }

    /** The id of the person, which no provider can change: another number would be another person. */
    private String personId(ScimConnection connection, ScimUser user, Said said) {
        var known = users.personIdOf(connection.id(), user.id()).orElseThrow(ScimRefused.Unknown::new);
        if (connection.personIdFrom() == PersonIdFrom.EMPLOYEE_NUMBER
                && said.text(UserAttribute.EMPLOYEE_NUMBER)
                        .filter(number -> !number.equals(known)
                                && !people.personOf(number).equals(Optional.of(user.person())))
                        .isPresent()) {
            throw new ScimRefused.Wrong(
                    ScimRefused.Kind.MUTABILITY,
                    "employeeNumber is the person's id on this connection and cannot change");
        }
        return known;
    }

    private Standing standing(ScimConnection connection, ScimUser user, boolean wasActive) {
        if (user.isActive() == wasActive) {
            return Standing.AS_IS;
        }
        if (user.isActive()) {
            return comingAndGoing.isBackWhenActive(connection, Optional.of(user.person()))
                    ? Standing.AT_WORK
                    : Standing.AS_IS;
        }
        return comingAndGoing.hasLeftWhenInactive(connection, user.person()) ? Standing.LEFT : Standing.AS_IS;
    }

    private void register(ScimConnection connection, String personId, Said said, Standing standing) {
        var now = clock.instant();
        var facts = new UserFacts(connection, personId, said, manager(connection, said), standing);
        var stated = stating.state(
                        FactSource.scim(connection.id()),
                        List.of(new Registrant(personId, facts.stated(), known -> facts.onto(known, now))))
                .getFirst();
        if (stated.registered().notes().contains(Registration.Note.REPORTING_LOOP)) {
            throw new ScimRefused.Wrong(
                    ScimRefused.Kind.INVALID_VALUE, "manager: the reporting line would lead back to this user");
        }
    }

    /** A manager is named by their id as a user, or by the id by which all sources know them, before they arrive, too. */
    private Optional<String> manager(ScimConnection connection, Said said) {
        if (!said.speaksOf(UserAttribute.MANAGER)) {
            return Optional.empty();
        }
        var manager = said.text(UserAttribute.MANAGER)
                .map(text -> asUserId(text)
                        .flatMap(id -> users.personIdOf(connection.id(), id))
                        .orElse(text));
        return Optional.of(manager.orElse(""));
    }

    private static Optional<UUID> asUserId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ScimConnection connection(ScimCaller caller) {
        return connections.findByIdOptional(caller.connection()).orElseThrow(ScimRefused.TokenInvalid::new);
    }

    private ScimUser user(ScimCaller caller, UUID id) {
        return users.of(caller.connection(), id).orElseThrow(ScimRefused.Unknown::new);
    }

    private ScimUser seen(ScimCaller caller, ScimConnection connection, UUID id, String ifMatch) {
        stating.takeTurn(); // an erasure that has it may wait for this user
        var user = users.locked(caller.connection(), id).orElseThrow(ScimRefused.Unknown::new);
        if (ifMatch != null
                && !views.one(caller, connection, user, Selection.of(null, null))
                        .isNamedBy(ifMatch)) {
            throw new ScimRefused.Stale();
        }
        return user;
    }

    /** Two requests at once may find a name free; the database gives it to one of them. */
    private static ScimUser unlessTaken(Supplier<ScimUser> saving) {
        try {
            return saving.get();
        } catch (ConstraintViolationException e) {
            var constraint = String.valueOf(e.getConstraintName());
            if (constraint.equals("scim_user_name")
                    || constraint.equals("scim_user_person")
                    || constraint.equals("person_external_id")) {
                throw new ScimRefused.Taken(UserAttribute.USER_NAME.path());
            }
            throw e;
        }
    }
}
