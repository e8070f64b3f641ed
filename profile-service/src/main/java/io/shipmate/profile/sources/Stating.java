package io.shipmate.profile.sources;

import io.shipmate.profile.people.HrFacts;
import io.shipmate.profile.people.HrField;
import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.KnownPeople.Known;
import io.shipmate.profile.people.Registration;
import io.shipmate.profile.people.Registration.Registered;
import io.shipmate.profile.people.Registration.Registrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The door through which sources state facts, many people at a time. What they state is kept; it changes the facts unless a
 * source that counts more has spoken of them. Runs in the transaction of the one who brings them.
 */
@ApplicationScoped
public class Stating {

    private final KnownPeople people;
    private final Registration registration;
    private final SourceOrders orders;
    private final Statements statements;
    private final Conflicts conflicts;
    private final Clock clock;

    Stating(
            KnownPeople people,
            Registration registration,
            SourceOrders orders,
            Statements statements,
            Conflicts conflicts,
            Clock clock) {
        this.people = people;
        this.registration = registration;
        this.orders = orders;
        this.statements = statements;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * What became of a statement about one person.
     *
     * @param outweighed the stated facts that stayed as they were, although they are different, because another source counts
     */
    public record Stated(Registered registered, Set<HrField> outweighed) {}

    /** For whoever holds something of people before they state anything about them, see {@link Registration#takeTurn}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        registration.takeTurn();
    }

    /** Takes in what a source states of each of these; managers should come before their reports. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Stated> state(FactSource source, List<Registrant> registrants) {
        if (registrants.stream().anyMatch(registrant -> registrant.stated().contains(HrField.MANAGER))) {
            registration.takeTurn();
        }
        var weighed = weighed(source, registrants);
        var registered =
                registration.register(weighed.stream().map(Weighed::registrant).toList());
        keep(source, weighed, registered);
        return stated(weighed, registered);
    }

    /** What {@link #state} would do. Changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Stated> preview(FactSource source, List<Registrant> registrants) {
        var weighed = weighed(source, registrants);
        return stated(
                weighed,
                registration.preview(weighed.stream().map(Weighed::registrant).toList()));
    }

    /** Whether no other source that still has the person at work decides whether they are there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean decidesAlone(FactSource source, UUID person) {
        var ranking = orders.current().ranking();
        var rank = ranking.rank(HrField.EMPLOYMENT, source);
        return statements.of(List.of(person)).getOrDefault(person, List.of()).stream()
                .filter(other -> !other.source().equals(source) && !other.saysLeft())
                .allMatch(other -> rank < ranking.rank(HrField.EMPLOYMENT, other.source()));
    }

    /** The sources whose word on a field counts more than this one's, whatever they have said. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FactSource> countingMore(FactSource source, HrField field) {
        return orders.current().ranking().before(field, source);
    }

    /** A source knows somebody no longer: of all that it stated, that they have left stays, if it did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letGo(FactSource source, UUID person) {
        var known = statements.of(List.of(person)).getOrDefault(person, List.of());
        known.stream().filter(statement -> statement.source().equals(source)).forEach(statement -> {
            if (statement.saysLeft()) {
                var left = new EnumMap<HrField, String>(statement.facts());
                left.keySet().retainAll(Statement.EMPLOYMENT);
                statements.keep(List.of(new Statement(person, source, left, statement.at())));
                conflicts.forgetAllBut(person, source, Statement.EMPLOYMENT);
            } else {
                statements.forget(person, source);
            }
        });
        conflicts.forgetThoseOfOneSource();
    }

    /** A source is gone, with all that it stated; facts stay until another source states them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(FactSource source) {
        statements.forget(source);
        conflicts.forgetThoseOfOneSource();
        orders.locked().drop(source);
    }

    /** One statement, weighed against all others about the same person. */
    private record Weighed(
            Registrant registrant,
            HrFacts proposed,
            Optional<Known> known,
            List<Statement> others,
            Set<HrField> stated) {

        /** What was stated and does not count, although it is different. */
        Set<HrField> outweighed() {
            var facts = registrant.facts().apply(known.map(Known::facts));
            var outweighed = EnumSet.noneOf(HrField.class);
            stated.stream()
                    .filter(field -> !registrant.stated().contains(field))
                    .filter(field -> !String.valueOf(field.of(facts)).equals(String.valueOf(field.of(proposed))))
                    .forEach(outweighed::add);
            return outweighed;
        }

        Map<HrField, String> texts() {
            var texts = new EnumMap<HrField, String>(HrField.class);
            stated.stream()
                    .filter(field -> field != HrField.EXTERNAL_ID)
                    .forEach(field -> texts.put(field, field.text(proposed)));
            return texts;
        }
    }

    private List<Weighed> weighed(FactSource source, List<Registrant> registrants) {
        var present = people.presentIds(
                registrants.stream().map(Registrant::externalId).toList());
        var ids = registrants.stream()
                .map(registrant -> present.getOrDefault(registrant.externalId(), registrant.externalId()))
                .toList();
        var known = people.locked(ids);
        var ranking = orders.current().ranking();
        var said = statements.of(known.values().stream().map(Known::id).toList());
        var proposed = proposed(registrants, ids, known);
        var weighed = new ArrayList<Weighed>();
        for (var i = 0; i < ids.size(); i++) {
            var person = Optional.ofNullable(known.get(ids.get(i)));
            var others = person.map(p -> said.get(p.id())).orElse(List.of());
            var weighing = new Weighing(ranking, others);
            weighed.add(weighed(source, registrants.get(i).stated(), proposed.get(i), person, weighing));
        }
        return weighed;
    }

    /** What is stated, with the ids by which people are known now. */
    private List<HrFacts> proposed(List<Registrant> registrants, List<String> ids, Map<String, Known> known) {
        var proposed = new ArrayList<HrFacts>();
        for (var i = 0; i < ids.size(); i++) {
            var before = Optional.ofNullable(known.get(ids.get(i))).map(Known::facts);
            proposed.add(registrants.get(i).facts().apply(before).with(Map.of(HrField.EXTERNAL_ID, ids.get(i))));
        }
        return withPresentManagers(proposed);
    }

    /** Managers by the ids by which they are known now; of whoever was erased nothing is kept. */
    private List<HrFacts> withPresentManagers(List<HrFacts> proposed) {
        var managers = proposed.stream()
                .map(HrFacts::managerExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var present = people.presentIds(managers);
        var erased = people.erased(managers);
        return proposed.stream()
                .map(facts -> {
                    var manager = facts.managerExternalId();
                    if (manager == null) {
                        return facts;
                    }
                    var now = present.getOrDefault(manager, erased.contains(manager) ? null : manager);
                    return Objects.equals(now, manager) ? facts : facts.reportingTo(now);
                })
                .toList();
    }

    private static Weighed weighed(
            FactSource source, Set<HrField> stated, HrFacts proposed, Optional<Known> known, Weighing weighing) {
        var counting = EnumSet.noneOf(HrField.class);
        var kept = new EnumMap<HrField, String>(HrField.class);
        for (var field : stated) {
            if (known.isPresent() && weighing.isOutweighed(field, source)) {
                kept.put(field, field.text(known.get().facts()));
            } else {
                counting.add(field);
            }
        }
        // A first day that lies after the last one would bring somebody back without a word about their employment.
        known.filter(_ -> weighing.isOutweighed(HrField.EMPLOYMENT, source))
                .ifPresent(
                        before -> Statement.EMPLOYMENT.forEach(field -> kept.put(field, field.text(before.facts()))));
        var facts = proposed.with(kept);
        return new Weighed(
                new Registrant(proposed.externalId(), counting, _ -> facts),
                proposed,
                known,
                List.copyOf(weighing.statements()),
                stated);
    }

    private void keep(FactSource source, List<Weighed> weighed, List<Registered> registered) {
        var now = clock.instant();
        var ranking = orders.current().ranking();
        var changed = new ArrayList<Statement>();
        var differences = new HashMap<UUID, Set<Weighing.Difference>>();
        for (var i = 0; i < weighed.size(); i++) {
            var each = weighed.get(i);
            var person = registered.get(i).person();
            if (person == null) {
                continue;
            }
            var before = each.others().stream()
                    .filter(statement -> statement.source().equals(source))
                    .findFirst()
                    .orElseGet(() -> new Statement(person, source, Map.of(), now));
            var after = before.saying(each.texts(), now);
            if (!after.equals(before)) {
                changed.add(after);
            }
            if (!ranking.saysNothing() && !each.others().isEmpty()) {
                differences.put(person, differences(ranking, each, after, now));
            }
        }
        statements.keep(changed);
        conflicts.become(differences, now);
    }

    private static Set<Weighing.Difference> differences(Ranking ranking, Weighed each, Statement newest, Instant now) {
        Collection<Statement> all = new ArrayList<>(each.others());
        all.removeIf(statement -> statement.source().equals(newest.source()));
        all.add(newest);
        return new Weighing(ranking, all)
                .differences(LocalDate.ofInstant(now, ZoneId.of(each.proposed().zone())));
    }

    private static List<Stated> stated(List<Weighed> weighed, List<Registered> registered) {
        var stated = new ArrayList<Stated>();
        for (var i = 0; i < weighed.size(); i++) {
            stated.add(new Stated(registered.get(i), weighed.get(i).outweighed()));
        }
        return stated;
    }
}
