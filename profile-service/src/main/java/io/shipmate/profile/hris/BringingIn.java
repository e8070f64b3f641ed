package io.shipmate.profile.hris;

import io.shipmate.profile.people.Registration;
import io.shipmate.profile.people.Registration.Registrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings what a connection says of somebody through the door by which all HR facts come in. */
@ApplicationScoped
class BringingIn {

    /** Of somebody who was erased; says nothing of whom. */
    static final List<DeliveryReason> NOT_TAKEN_IN = List.of(DeliveryReason.of(DeliveryReason.NOT_TAKEN_IN));

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
        if (fresh.contains(MappedFact.MANAGER_EXTERNAL_ID)) {
            registration.takeTurn();
        }
        var known = registration.known(externalId);
        if (known.isEmpty() && !registration.erased(List.of(externalId)).isEmpty()) {
            return NOT_TAKEN_IN;
        }
        var laying = new FactLaying(externalId, known, subject.facts(), fresh, clock.instant());
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
        var facts = laying.laid(mapping.defaults());
        var stated = (laying.known().isEmpty() ? laying.facts().registers().keySet() : laying.fresh())
                .stream().map(MappedFact::field).collect(Collectors.toSet());
        var registered = registration
                .register(List.of(new Registrant(laying.externalId(), stated, _ -> facts)))
                .getFirst();
        if (registered.outcome() == Registration.Outcome.SKIPPED) {
            return NOT_TAKEN_IN;
        }
        return registered.notes().stream().map(note -> reason(report, note)).toList();
    }

    private static DeliveryReason reason(Report report, Registration.Note note) {
        return switch (note) {
            case MANAGER_AWAITED ->
                DeliveryReason.about(report, MappedFact.MANAGER_EXTERNAL_ID, DeliveryReason.MANAGER_AWAITED);
            case REPORTING_LOOP ->
                DeliveryReason.about(report, MappedFact.MANAGER_EXTERNAL_ID, DeliveryReason.REPORTING_LOOP);
            case FIRST_DAY_AHEAD -> DeliveryReason.about(report, MappedFact.HIRED_ON, DeliveryReason.FIRST_DAY_AHEAD);
        };
    }
}
