package io.shipmate.profile.hris;

import io.shipmate.profile.roster.StatedFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a delivery says, in our words; nothing outside the mapping is in it.
 *
 * @param notice the provider's words
 * @param statements about each employee, in the order of the delivery
 */
record Understood(Notice notice, List<Statement> statements) {

    /**
     * What is said of one employee.
     *
     * @param facts checked and tidied; none if the provider must be asked or the record was deleted
     * @param refusals why it cannot be applied; empty if it can
     */
    record Statement(Report report, Map<MappedFact, StatedFacts.Checked> facts, List<DeliveryReason> refusals) {

        private Statement goneSince(Instant receivedAt) {
            return report.kind() == Report.Kind.GONE && report.occurredAt().isBefore(receivedAt)
                    ? new Statement(
                            new Report(report.subject(), report.kind(), receivedAt, report.said()), facts, refusals)
                    : this;
        }

        /** Takes it in, on top of what was said before. */
        SubjectFacts.Taken onto(SubjectFacts before, int mappingRevision) {
            return onto(before, mappingRevision, report.occurredAt());
        }

        /** @param receivedAt decides between what was said at the same moment */
        SubjectFacts.Taken onto(SubjectFacts before, int mappingRevision, Instant receivedAt) {
            if (report.kind() == Report.Kind.GONE) {
                return before.gone(report.occurredAt(), mappingRevision);
            }
            var texts = new EnumMap<MappedFact, String>(MappedFact.class);
            facts.forEach((fact, checked) -> texts.put(fact, checked.text()));
            return before.take(texts, report.occurredAt(), mappingRevision, receivedAt);
        }
    }

    /** Reads a body; nothing if it is neither JSON nor a form. */
    static Optional<Understood> of(
            Provider provider, Mapping mapping, byte[] body, String contentType, Instant receivedAt) {
        return BodyParsing.parse(body, contentType).map(tree -> {
            var notice = provider.read(tree, mapping, receivedAt);
            return new Understood(
                    notice,
                    notice.reports().stream()
                            .map(report -> statement(report, mapping))
                            .toList());
        });
    }

    private static Statement statement(Report report, Mapping mapping) {
        return switch (report.kind()) {
            case GONE, THIN -> new Statement(report, Map.of(), List.of());
            case STATED -> stated(report, mapping);
        };
    }

    /**
     * Some of it, always in the same order, so that two deliveries about the same people never wait for each other.
     *
     * @param from how many employees come before
     */
    Understood portion(int from, int size) {
        var sorted = statements.stream()
                .sorted(Comparator.comparing(statement -> statement.report().subject()))
                .skip(from)
                .limit(size)
                .toList();
        return new Understood(notice, sorted);
    }

    /** The same with what the provider was asked for; who was not asked for cannot be applied. */
    Understood asked(Map<String, Fetched> fetched, Mapping mapping) {
        return new Understood(
                notice,
                statements.stream()
                        .map(statement -> statement.report().kind() == Report.Kind.THIN
                                ? asked(
                                        statement.report(),
                                        fetched.get(statement.report().subject()),
                                        mapping)
                                : statement)
                        .toList());
    }

    private static Statement asked(Report report, Fetched fetched, Mapping mapping) {
        return switch (fetched) {
            case Fetched.Found found ->
                stated(new Report(report.subject(), Report.Kind.STATED, found.at(), found.said()), mapping);
            case Fetched.Refused refused -> refused(report, refused.reason());
            case Fetched.Away _ -> refused(report, DeliveryReason.PROVIDER_REFUSED);
            case null -> refused(report, DeliveryReason.FETCH_NOT_CONFIGURED);
        };
    }

    private static Statement refused(Report report, String code) {
        return new Statement(report, Map.of(), List.of(DeliveryReason.about(report, code)));
    }

    /**
     * The same where the provider is asked for what is so: that counts from our own time of asking, and so must a deletion, or
     * it would be lost whenever the provider's clock is behind ours or names no zone. Only a new record can follow it.
     */
    Understood goneSince(Instant receivedAt) {
        return new Understood(
                notice,
                statements.stream()
                        .map(statement -> statement.goneSince(receivedAt))
                        .toList());
    }

    /** The employees of whom it only says that something is different. */
    List<String> thin() {
        return statements.stream()
                .map(Statement::report)
                .filter(report -> report.kind() == Report.Kind.THIN)
                .map(Report::subject)
                .distinct()
                .toList();
    }

    /** The provider's ids of all employees whom it is about. */
    List<String> subjects() {
        return statements.stream()
                .map(statement -> statement.report().subject())
                .toList();
    }

    private static Statement stated(Report report, Mapping mapping) {
        if (mapping.saysNothing()) {
            return refused(report, DeliveryReason.MAPPING_MISSING);
        }
        var facts = mapping.read(report.subject(), report.said());
        var refusals = new ArrayList<DeliveryReason>();
        facts.forEach((fact, checked) -> {
            if (checked.refusal() != null) {
                refusals.add(DeliveryReason.about(report, fact, checked.refusal()));
            }
        });
        return new Statement(report, facts, List.copyOf(refusals));
    }

    /** Why nothing of it can be applied; empty if all can. */
    List<DeliveryReason> refusals() {
        return statements.stream()
                .flatMap(statement -> statement.refusals().stream())
                .toList();
    }
}
