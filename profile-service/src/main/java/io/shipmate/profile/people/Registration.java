package io.shipmate.profile.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The door through which HR facts come in; many people at a time. Runs in the transaction of the one who brings them. */
@ApplicationScoped
public class Registration {

    private final People people;
    private final Announcing announcing;
    private final Session entities;
    private final Clock clock;

    Registration(People people, Announcing announcing, Session entities, Clock clock) {
        this.people = people;
        this.announcing = announcing;
        this.entities = entities;
        this.clock = clock;
    }

    /** What registering did. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * Somebody of whom the HRIS speaks.
     *
     * @param externalId the HRIS's id
     * @param facts what it says now, given what is known so far, if anything
     */
    public record Registrant(String externalId, Function<Optional<HrFacts>, HrFacts> facts) {}

    /**
     * What was done and what is left.
     *
     * @param outcome what registering did
     * @param awaitsManager whether the manager has not arrived yet; the person follows when they do
     */
    public record Registered(Outcome outcome, boolean awaitsManager) {}

    /** Who reports to whom, as external ids; a manager need not have arrived. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, String> reportingLines() {
        return entities.createQuery("""
                        select p.facts.externalId, p.facts.managerExternalId from Person p
                        where p.facts.managerExternalId is not null""", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** What is known of somebody; they are locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<HrFacts> known(String externalId) {
        return people.lockedByExternalId(externalId).map(Person::facts);
    }

    /**
     * Whether somebody's reporting line would lead back to them.
     *
     * @param externalId the person's
     * @param manager the external id of the one who is to be their manager
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean leadsBack(String externalId, String manager) {
        return entities.createNativeQuery("""
                        with recursive line(id) as (
                            select cast(?2 as text)
                            union
                            select p.manager_external_id from person p join line l on p.external_id = l.id
                            where p.manager_external_id is not null)
                        select exists (select 1 from line where id = ?1)""", Boolean.class)
                .setParameter(1, externalId)
                .setParameter(2, manager)
                .getSingleResult();
    }

    /** The person whom the HRIS knows by this id, if they have arrived. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> personOf(String externalId) {
        return entities.createQuery("select p.id from Person p where p.facts.externalId = ?1", UUID.class)
                .setParameter(1, externalId)
                .getResultStream()
                .findFirst();
    }

    /** What is known of these people now, for showing it; nobody is locked. Whoever is erased is absent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, HrFacts> factsOf(Collection<UUID> ids) {
        return entities.createQuery("select p.id, p.facts from Person p where p.id in ?1", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (HrFacts) row[1]));
    }

    /** Creates or corrects each of them and tells the other services; managers should come before their reports. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Registered> register(List<Registrant> registrants) {
        var known = known(registrants);
        var facts = registrants.stream().map(r -> factsOf(r, known)).toList();
        var ids = idsOfManagers(facts);
        var arrived = new ArrayList<Person>();
        var done = new ArrayList<Registered>();
        for (var now : facts) {
            var person = known.get(now.externalId());
            var manager = managerOf(now, ids);
            if (person == null) {
                var newcomer = new Person(now, manager, clock.instant());
                ids.put(now.externalId(), newcomer.id());
                arrived.add(newcomer);
                done.add(new Registered(Outcome.CREATED, awaits(now, manager)));
            } else {
                done.add(new Registered(correct(person, now, manager), awaits(now, manager)));
            }
        }
        people.persist(arrived);
        arrived.forEach(announcing::joined);
        welcome(arrived, ids);
        return done;
    }

    /** What {@link #register} would do. Changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> preview(List<Registrant> registrants) {
        var known = known(registrants);
        return registrants.stream()
                .map(registrant -> {
                    var person = known.get(registrant.externalId());
                    return person == null
                            ? Outcome.CREATED
                            : person.facts().equals(factsOf(registrant, known)) ? Outcome.UNCHANGED : Outcome.CHANGED;
                })
                .toList();
    }

    private Map<String, Person> known(List<Registrant> registrants) {
        return people
                .lockedByExternalIds(
                        registrants.stream().map(Registrant::externalId).toList())
                .stream()
                .collect(Collectors.toMap(p -> p.facts().externalId(), Function.identity()));
    }

    private static HrFacts factsOf(Registrant registrant, Map<String, Person> known) {
        return registrant
                .facts()
                .apply(Optional.ofNullable(known.get(registrant.externalId())).map(Person::facts));
    }

    private Map<String, UUID> idsOfManagers(List<HrFacts> facts) {
        var managers = facts.stream()
                .map(HrFacts::managerExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return entities.createQuery(
                        "select p.facts.externalId, p.id from Person p where p.facts.externalId in ?1", Object[].class)
                .setParameter(1, managers)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (a, _) -> a, HashMap::new));
    }

    private static UUID managerOf(HrFacts facts, Map<String, UUID> ids) {
        return facts.managerExternalId() == null ? null : ids.get(facts.managerExternalId());
    }

    private static boolean awaits(HrFacts facts, UUID manager) {
        return facts.managerExternalId() != null && manager == null;
    }

    private Outcome correct(Person person, HrFacts facts, UUID manager) {
        if (person.facts().equals(facts) && Objects.equals(person.manager(), manager)) {
            return Outcome.UNCHANGED;
        }
        announcing.change(person, p -> p.correct(facts, manager, clock.instant()));
        return Outcome.CHANGED;
    }

    /** Gives those who were there before their manager the manager who has come now. */
    private void welcome(List<Person> arrived, Map<String, UUID> ids) {
        if (arrived.isEmpty()) {
            return;
        }
        people.lockedAwaiting(arrived.stream().map(p -> p.facts().externalId()).toList())
                .forEach(report -> announcing.change(
                        report, r -> r.correct(r.facts(), ids.get(r.facts().managerExternalId()), clock.instant())));
    }
}
