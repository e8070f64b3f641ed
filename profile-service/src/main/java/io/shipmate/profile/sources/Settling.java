package io.shipmate.profile.sources;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrField;
import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.KnownPeople.Known;
import io.shipmate.profile.people.Registration;
import io.shipmate.profile.people.Registration.Registrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets facts and conflicts follow a new order of sources, some people at a time, by one replica. */
@ApplicationScoped
class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final int AT_A_TIME = 200;

    private final SourceOrders orders;
    private final Statements statements;
    private final Conflicts conflicts;
    private final KnownPeople people;
    private final Registration registration;
    private final Clock clock;

    Settling(
            SourceOrders orders,
            Statements statements,
            Conflicts conflicts,
            KnownPeople people,
            Registration registration,
            Clock clock) {
        this.orders = orders;
        this.statements = statements;
        this.conflicts = conflicts;
        this.people = people;
        this.registration = registration;
        this.clock = clock;
    }

    /** Some people; the others at the next turn. */
    @Scheduled(every = "${shipmate.roster.settle-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void settle() {
        orders.lockedIfSettling().ifPresent(order -> {
            var ids = statements.peopleOfSeveralSources(Optional.ofNullable(order.settledTo()), AT_A_TIME);
            if (ids.isEmpty()) {
                conflicts.forgetThoseOfOneSource();
                order.settled(null);
                LOG.info("Facts follow the order of roster sources");
                return;
            }
            settle(order.ranking(), ids);
            order.settled(ids.getLast());
        });
    }

    /** Lets facts and conflicts of these people follow the order; in the transaction of the one who asks. */
    void settle(Ranking ranking, List<UUID> ids) {
        registration.takeTurn();
        var known = people.lockedById(ids);
        var said = statements.of(ids);
        var differences = new HashMap<UUID, Set<Weighing.Difference>>();
        var registrants = known.stream()
                .map(person -> {
                    var weighing = new Weighing(ranking, said.get(person.id()));
                    var zone = ZoneId.of(person.facts().zone());
                    differences.put(person.id(), weighing.differences(LocalDate.ofInstant(clock.instant(), zone)));
                    return registrant(person, weighing);
                })
                .toList();
        registration.register(registrants);
        conflicts.become(differences, clock.instant());
    }

    private static Registrant registrant(Known person, Weighing weighing) {
        Map<HrField, String> texts = new EnumMap<>(HrField.class);
        for (var field : HrField.values()) {
            weighing.counting(field)
                    .map(Statement::facts)
                    .filter(facts -> facts.containsKey(field))
                    .ifPresent(facts -> texts.put(field, facts.get(field)));
        }
        if (person.facts().employment() == Employment.ALUMNUS && isAtWork(texts.get(HrField.EMPLOYMENT))) {
            texts.putIfAbsent(HrField.LEFT_ON, null);
        }
        return new Registrant(
                person.facts().externalId(),
                texts.keySet(),
                facts -> facts.orElse(person.facts()).with(texts));
    }

    private static boolean isAtWork(String employment) {
        return employment != null && !employment.equals(Employment.ALUMNUS.name());
    }
}
