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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tries a mapping out on a sample. Changes nothing and keeps nothing. */
@ApplicationScoped
class TryingMappings {

    private final HrisConnections connections;
    private final HrisSubjects subjects;
    private final KnownPeople people;
    private final Stating stating;
    private final Clock clock;

    TryingMappings(
            HrisConnections connections, HrisSubjects subjects, KnownPeople people, Stating stating, Clock clock) {
        this.connections = connections;
        this.subjects = subjects;
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
        var trial = new Trial(
                FactSource.hris(id),
                mapping,
                connection.source() != null,
                subjects.externalIds(id, understood.subjects()),
                !understood.refusals().isEmpty(),
                language);
        return new TriedView(
                understood.notice().event(),
                understood.statements().stream()
                        .map(statement -> tried(trial, statement))
                        .toList(),
                ReasonView.of(reasons(understood), language));
    }

    /**
     * What holds for all employees of a sample.
     *
     * @param asks whether the connection knows where the provider is asked
     * @param externalIds by which ids of ours the connection has known them so far
     * @param fails whether something is said of one of them that cannot be, so that nothing would be applied
     */
    private record Trial(
            FactSource source,
            Mapping mapping,
            boolean asks,
            Map<String, String> externalIds,
            boolean fails,
            Locale language) {}

    /** Why nobody is in it. */
    private static List<DeliveryReason> reasons(Understood understood) {
        if (understood.notice().subjectMissing()) {
            return List.of(DeliveryReason.of(DeliveryReason.SUBJECT_MISSING));
        }
        return understood.statements().isEmpty() ? List.of(DeliveryReason.of(DeliveryReason.NOT_FOR_US)) : List.of();
    }

    private TriedView.TriedPersonView tried(Trial trial, Understood.Statement statement) {
        var view = StatementView.of(statement, trial.language());
        if (trial.fails()) {
            return new TriedView.TriedPersonView(view, TriedView.Would.FAIL, null);
        }
        var report = statement.report();
        if (report.kind() == Report.Kind.THIN) {
            var missing = DeliveryReason.about(report, DeliveryReason.FETCH_NOT_CONFIGURED);
            return trial.asks()
                    ? new TriedView.TriedPersonView(view, TriedView.Would.ASK_THE_PROVIDER, null)
                    : new TriedView.TriedPersonView(
                            view, TriedView.Would.FAIL, ReasonView.of(List.of(missing), trial.language()));
        }
        return stated(trial, statement, view);
    }

    private TriedView.TriedPersonView stated(Trial trial, Understood.Statement statement, StatementView view) {
        var report = statement.report();
        var taken = statement.onto(SubjectFacts.NONE, 1);
        var before = Optional.ofNullable(trial.externalIds().get(report.subject()));
        var said = taken.facts().value(MappedFact.EXTERNAL_ID);
        var externalId = said.or(() -> before).orElse(report.subject());
        // Known by another id so far, the same employee gets the new one; unless that means somebody.
        var renamed = before.filter(id -> !id.equals(externalId))
                .filter(_ -> people.known(externalId).isEmpty());
        var meant = renamed.orElse(externalId);
        var laying = new FactLaying(meant, people.known(meant), taken.facts(), taken.fresh(), clock.instant());
        var left = laying.isOfSomebodyUnknownWhoLeft();
        var missing =
                left ? List.<MappedFact>of() : laying.missing(trial.mapping().defaults());
        if (left || !missing.isEmpty()) {
            return new TriedView.TriedPersonView(
                    view, TriedView.Would.WAIT_FOR_MORE, notes(report, missing, trial.language()));
        }
        return new TriedView.TriedPersonView(
                view, renamed.isPresent() ? TriedView.Would.CHANGE : would(trial, laying), null);
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

    private TriedView.Would would(Trial trial, FactLaying laying) {
        var facts = laying.laid(trial.mapping().defaults());
        var stated = laying.stated().stream().map(MappedFact::field).collect(Collectors.toSet());
        var outcome = stating.preview(trial.source(), List.of(new Registrant(laying.externalId(), stated, _ -> facts)))
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
