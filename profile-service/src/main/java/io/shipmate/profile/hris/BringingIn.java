package io.shipmate.profile.hris;

import io.shipmate.profile.people.Registration;
import io.shipmate.profile.people.Registration.Registrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Brings what a connection says of somebody through the door by which all HR facts come in. */
@ApplicationScoped
class BringingIn {

    private final Registration registration;
    private final Clock clock;

    BringingIn(Registration registration, Clock clock) {
        this.registration = registration;
        this.clock = clock;
    }

    /**
     * Creates or corrects the person.
     *
     * @param fresh the facts of which something newer was said
     * @return what to know about it: somebody who cannot be known yet waits for the rest of their facts
     */
    List<DeliveryReason> bring(HrisSubject subject, Set<MappedFact> fresh, Mapping mapping, Report report) {
        var externalId = subject.externalId();
        var laying =
                new FactLaying(externalId, registration.known(externalId), subject.facts(), fresh, clock.instant());
        if (laying.isOfSomebodyUnknownWhoLeft()) {
            return List.of(DeliveryReason.about(report, DeliveryReason.LEFT_UNKNOWN));
        }
        var missing = laying.missing(mapping.defaults());
        if (!missing.isEmpty()) {
            return missing.stream()
                    .map(fact -> DeliveryReason.about(report, fact, DeliveryReason.PERSON_INCOMPLETE))
                    .toList();
        }
        return register(laying, mapping, report);
    }

    private List<DeliveryReason> register(FactLaying laying, Mapping mapping, Report report) {
        var notes = new ArrayList<DeliveryReason>();
        var left = EnumSet.noneOf(MappedFact.class);
        var manager = laying.facts()
                .value(MappedFact.MANAGER_EXTERNAL_ID)
                .filter(said -> !said.isEmpty() && laying.fresh().contains(MappedFact.MANAGER_EXTERNAL_ID));
        if (manager.isPresent() && registration.leadsBack(laying.externalId(), manager.get())) {
            left.add(MappedFact.MANAGER_EXTERNAL_ID);
            notes.add(DeliveryReason.about(report, MappedFact.MANAGER_EXTERNAL_ID, DeliveryReason.REPORTING_LOOP));
        }
        var facts = laying.laid(mapping.defaults(), left);
        var registered = registration
                .register(List.of(new Registrant(laying.externalId(), _ -> facts)))
                .getFirst();
        if (registered.awaitsManager()) {
            notes.add(DeliveryReason.about(report, MappedFact.MANAGER_EXTERNAL_ID, DeliveryReason.MANAGER_AWAITED));
        }
        return List.copyOf(notes);
    }
}
