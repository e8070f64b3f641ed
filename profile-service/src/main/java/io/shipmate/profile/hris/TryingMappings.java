package io.shipmate.profile.hris;

import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.Registration.Registrant;
import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.Stating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tries a mapping out on a sample. Changes nothing and keeps nothing. */
@ApplicationScoped
class TryingMappings {

    private final HrisConnections connections;
    private final KnownPeople people;
    private final Stating stating;
    private final Clock clock;

    TryingMappings(HrisConnections connections, KnownPeople people, Stating stating, Clock clock) {
        this.connections = connections;
        this.people = people;
        this.stating = stating;
        this.clock = clock;
    }

    @Transactional
    TriedView trial(UUID id, TryHrisMapping request, Locale language) {
        var connection = connections.known(id);
        var mapping = request.mapping() == null
                ? connection.mapping()
                : request.mapping().requireReadable();
        var understood = Understood.of(
                        connection.provider(),
                        mapping,
                        request.sample().getBytes(StandardCharsets.UTF_8),
                        request.contentType(),
                        clock.instant())
                .orElseThrow(HrisRefused.SampleUnreadable::new);
        return new TriedView(
                understood.notice().event(),
                understood.statements().stream()
                        .map(statement -> tried(FactSource.hris(id), statement, mapping, language))
                        .toList());
    }

    private TriedView.TriedPersonView tried(
            FactSource source, Understood.Statement statement, Mapping mapping, Locale language) {
        var view = StatementView.of(statement, language);
        if (!statement.refusals().isEmpty()) {
            return new TriedView.TriedPersonView(view, TriedView.Would.FAIL, null);
        }
        var report = statement.report();
        if (report.kind() == Report.Kind.THIN) {
            return new TriedView.TriedPersonView(view, TriedView.Would.ASK_THE_PROVIDER, null);
        }
        var taken = statement.onto(SubjectFacts.NONE, 1);
        var externalId = taken.facts().value(MappedFact.EXTERNAL_ID).orElse(report.subject());
        var laying =
                new FactLaying(externalId, people.known(externalId), taken.facts(), taken.fresh(), clock.instant());
        var missing = laying.missing(mapping.defaults());
        if (laying.isOfSomebodyUnknownWhoLeft() || !missing.isEmpty()) {
            return new TriedView.TriedPersonView(view, TriedView.Would.WAIT_FOR_MORE, notes(report, missing, language));
        }
        return new TriedView.TriedPersonView(view, would(source, laying, mapping), null);
    }

    private static List<ReasonView> notes(Report report, List<MappedFact> missing, Locale language) {
        return ReasonView.of(
                missing.isEmpty()
                        ? List.of(DeliveryReason.about(report, DeliveryReason.LEFT_UNKNOWN))
                        : missing.stream()
                                .map(fact -> DeliveryReason.about(report, fact, DeliveryReason.PERSON_INCOMPLETE))
                                .toList(),
                language);
    }

    private TriedView.Would would(FactSource source, FactLaying laying, Mapping mapping) {
        var facts = laying.laid(mapping.defaults());
        var stated = laying.stated().stream().map(MappedFact::field).collect(Collectors.toSet());
        var outcome = stating.preview(source, List.of(new Registrant(laying.externalId(), stated, _ -> facts)))
                .getFirst()
                .registered()
                .outcome();
        return switch (outcome) {
            case CREATED -> TriedView.Would.CREATE;
            case CHANGED -> TriedView.Would.CHANGE;
            case UNCHANGED, SKIPPED -> TriedView.Would.CHANGE_NOTHING;
        };
    }
}
