package io.shipmate.profile.hris;

import io.shipmate.profile.people.ExternalIds;
import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.Registration;
import io.shipmate.profile.people.Registration.Registrant;
import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.Stating;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what a connection says of somebody through the door by which all HR facts come in. */
@ApplicationScoped
class BringingIn {

    /** Of somebody who was erased; says nothing of whom. */
    static final List<DeliveryReason> NOT_TAKEN_IN = List.of(DeliveryReason.of(DeliveryReason.NOT_TAKEN_IN));

    private final KnownPeople people;
    private final Registration registration;
    private final Stating stating;
    private final ExternalIds externalIds;
    private final Clock clock;

    BringingIn(KnownPeople people, Registration registration, Stating stating, ExternalIds externalIds, Clock clock) {
        this.people = people;
        this.registration = registration;
        this.stating = stating;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    /** Comes before anything is held for which an erasure may wait. */
    void takeTurn() {
        registration.takeTurn();
    }

    /**
     * Creates or corrects the person.
     *
     * @param before the external id by which the connection knew the employee until now, if it did
     * @param fresh the facts of which something newer was said
     * @return what to know about it: somebody who cannot be known yet waits for the rest of their facts
     */
    List<DeliveryReason> bring(
            HrisSubject subject, Optional<String> before, Set<MappedFact> fresh, Mapping mapping, Report report) {
        var externalId = subject.externalId();
        // The same employee with another id is the same person, unless both ids are taken: then a people-admin decides.
        var taken = before.filter(id -> !id.equals(externalId))
                .map(id -> externalIds.change(id, externalId))
                .filter(ExternalIds.Outcome.OF_SOMEBODY_ELSE::equals)
                .isPresent();
        var known = people.known(externalId);
        if (known.isEmpty() && !people.erased(List.of(externalId)).isEmpty()) {
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
        var said = state(FactSource.hris(subject.connection()), laying, mapping, report);
        return taken && !said.equals(NOT_TAKEN_IN) ? andTaken(said, report) : said;
    }

    private static List<DeliveryReason> andTaken(List<DeliveryReason> said, Report report) {
        var taken = DeliveryReason.about(report, MappedFact.EXTERNAL_ID, DeliveryReason.ID_TAKEN);
        return Stream.concat(Stream.of(taken), said.stream()).toList();
    }

    private List<DeliveryReason> state(FactSource source, FactLaying laying, Mapping mapping, Report report) {
        var facts = laying.laid(mapping.defaults());
        var stated = laying.stated().stream().map(MappedFact::field).collect(Collectors.toSet());
        var done = stating.state(source, List.of(new Registrant(laying.externalId(), stated, _ -> facts)))
                .getFirst();
        if (done.registered().outcome() == Registration.Outcome.SKIPPED) {
            return NOT_TAKEN_IN;
        }
        return Stream.concat(
                        done.registered().notes().stream().flatMap(note -> reason(report, note).stream()),
                        done.outweighed().stream()
                                .map(field -> DeliveryReason.about(
                                        report, MappedFact.of(field), DeliveryReason.OTHER_SOURCE)))
                .toList();
    }

    private static Optional<DeliveryReason> reason(Report report, Registration.Note note) {
        return switch (note) {
            case MANAGER_AWAITED ->
                Optional.of(
                        DeliveryReason.about(report, MappedFact.MANAGER_EXTERNAL_ID, DeliveryReason.MANAGER_AWAITED));
            case REPORTING_LOOP ->
                Optional.of(
                        DeliveryReason.about(report, MappedFact.MANAGER_EXTERNAL_ID, DeliveryReason.REPORTING_LOOP));
            case FIRST_DAY_AHEAD ->
                Optional.of(DeliveryReason.about(report, MappedFact.HIRED_ON, DeliveryReason.FIRST_DAY_AHEAD));
            case MOVED -> Optional.empty();
        };
    }
}
