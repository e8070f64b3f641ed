package io.shipmate.profile.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The door through which HR facts come in; many people at a time. Runs in the transaction of the one who brings them. */
@ApplicationScoped
public class Registration {

    private final People people;
    private final Managers managers;
    private final Barring barring;
    private final Announcing announcing;
    private final Session entities;
    private final Clock clock;

    Registration(
            People people, Managers managers, Barring barring, Announcing announcing, Session entities, Clock clock) {
        this.people = people;
        this.managers = managers;
        this.barring = barring;
        this.announcing = announcing;
        this.entities = entities;
        this.clock = clock;
    }

    /** What registering did. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        /** Somebody who was erased and has not come back: nothing is done or kept. */
        SKIPPED
    }

    /**
     * Somebody of whom the HRIS speaks.
     *
     * @param externalId the HRIS's id
     * @param stated which facts it states; the others are what was known, or what counts for somebody new
     * @param facts what it says now, given what is known so far, if anything
     */
    public record Registrant(String externalId, Set<HrField> stated, Function<Optional<HrFacts>, HrFacts> facts) {

        private boolean isAboutEmployment() {
            return stated.contains(HrField.EMPLOYMENT) || stated.contains(HrField.LEFT_ON);
        }
    }

    /** What to know about somebody who was registered. */
    public enum Note {
        /** The manager has not arrived yet; the person follows when they do. */
        MANAGER_AWAITED,
        /** The reporting line would have led back to the person: the manager stays as they were. */
        REPORTING_LOOP,
        /** At another place in the company. */
        MOVED,
        /** Nobody sees the person, or the return, before the first day. */
        FIRST_DAY_AHEAD
    }

    /**
     * What was done and what to know about it.
     *
     * @param person null of whoever is skipped, and in a preview of somebody new
     */
    public record Registered(UUID person, Outcome outcome, Set<Note> notes) {}

    /**
     * Lets nobody else change reporting lines until the transaction ends. Whoever locks people before they register them asks
     * for this first, so that nobody waits in a circle.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        managers.takeTurn();
    }

    /**
     * Creates or corrects each of them and tells the other services; managers should come before their reports. Whoever was
     * erased is neither brought back nor named as anybody's manager.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Registered> register(List<Registrant> registrants) {
        if (registrants.stream().anyMatch(registrant -> registrant.stated().contains(HrField.MANAGER))) {
            managers.takeTurn();
        }
        var known = known(registrants);
        var coming = coming(registrants, known);
        var ids = managers.arrived(coming.stream().map(Coming::facts).toList());
        var newcomers = new ArrayList<Person>();
        var done = new ArrayList<Registered>();
        for (var each : coming) {
            var manager = ids.get(each.facts().managerExternalId());
            if (each.erased()) {
                done.add(new Registered(null, Outcome.SKIPPED, Set.of()));
            } else if (each.person() == null) {
                var newcomer = new Person(each.tenure(), manager, clock.instant());
                ids.put(each.facts().externalId(), newcomer.hasJoined() ? newcomer.id() : null);
                newcomers.add(newcomer);
                done.add(new Registered(newcomer.id(), Outcome.CREATED, each.notes(manager)));
            } else {
                var notes = each.notes(manager);
                done.add(new Registered(each.person().id(), correct(each, manager), notes));
            }
        }
        newcomers.forEach(announcing::joined);
        people.persist(newcomers);
        managers.welcome(newcomers);
        return done;
    }

    /** What {@link #register} would do. Changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Registered> preview(List<Registrant> registrants) {
        return coming(registrants, known(registrants)).stream()
                .map(each -> new Registered(
                        each.person() == null ? null : each.person().id(), each.wouldBe(), each.notes()))
                .toList();
    }

    /**
     * Somebody on the way in.
     *
     * @param person null if they are new
     * @param looped whether another manager was stated, who cannot be
     * @param erased whether they were erased and are not to be brought back
     */
    private record Coming(Person person, Tenure tenure, boolean looped, boolean erased) {

        HrFacts facts() {
            return tenure.facts();
        }

        Outcome wouldBe() {
            if (person == null) {
                return erased ? Outcome.SKIPPED : Outcome.CREATED;
            }
            return person.tenure().equals(tenure) ? Outcome.UNCHANGED : Outcome.CHANGED;
        }

        Set<Note> notes(UUID manager) {
            var notes = notes();
            if (facts().managerExternalId() != null && manager == null) {
                notes.add(Note.MANAGER_AWAITED);
            }
            return notes;
        }

        Set<Note> notes() {
            var notes = EnumSet.noneOf(Note.class);
            if (looped) {
                notes.add(Note.REPORTING_LOOP);
            }
            if (person != null && HrFacts.move(person.facts().differences(facts()))) {
                notes.add(Note.MOVED);
            }
            if (tenure.awaited()) {
                notes.add(Note.FIRST_DAY_AHEAD);
            }
            return notes;
        }
    }

    private List<Coming> coming(List<Registrant> registrants, Map<String, Person> known) {
        var said = barring.withoutErasedManagers(
                registrants.stream().map(r -> factsOf(r, known)).toList());
        var erased = barring.erased(said, known.keySet());
        var lines = new HashMap<String, String>();
        for (var facts : said) {
            var before = known.get(facts.externalId());
            if (!Objects.equals(facts.managerExternalId(), managerOf(before))) {
                lines.put(facts.externalId(), facts.managerExternalId());
            }
        }
        var looping = managers.looping(lines);
        var coming = new ArrayList<Coming>();
        for (var i = 0; i < registrants.size(); i++) {
            var person = known.get(registrants.get(i).externalId());
            var looped = looping.contains(said.get(i).externalId());
            var facts = looped ? said.get(i).reportingTo(managerOf(person)) : said.get(i);
            var tenure = person == null
                    ? Tenure.starting(facts, clock.instant())
                    : person.tenure().next(facts, registrants.get(i).isAboutEmployment(), clock.instant());
            coming.add(new Coming(person, tenure, looped, erased.contains(facts.externalId())));
        }
        return coming;
    }

    private static String managerOf(Person person) {
        return person == null ? null : person.facts().managerExternalId();
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

    private Outcome correct(Coming each, UUID manager) {
        var person = each.person();
        if (person.tenure().equals(each.tenure()) && Objects.equals(person.manager(), manager)) {
            return Outcome.UNCHANGED;
        }
        var joined = person.hasJoined();
        announcing.change(person, p -> p.correct(each.tenure(), manager, clock.instant()));
        if (!joined) {
            managers.welcome(List.of(person));
        }
        return Outcome.CHANGED;
    }
}
