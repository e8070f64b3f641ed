package io.shipmate.profile.hris;

import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Applies one delivery, whole or not at all, in a transaction that holds the delivery and each employee that it is about: so
 * however many replicas there are, a person is changed by one at a time.
 */
@ApplicationScoped
class DeliveryApplying {

    private static final Logger LOG = Logger.getLogger(DeliveryApplying.class);

    private final HrisDeliveries deliveries;
    private final HrisConnections connections;
    private final HrisSubjects subjects;
    private final BringingIn bringingIn;
    private final Seals seals;
    private final Secrets secrets;
    private final Clock clock;

    DeliveryApplying(
            HrisDeliveries deliveries,
            HrisConnections connections,
            HrisSubjects subjects,
            BringingIn bringingIn,
            Seals seals,
            Secrets secrets,
            Clock clock) {
        this.deliveries = deliveries;
        this.connections = connections;
        this.subjects = subjects;
        this.bringingIn = bringingIn;
        this.seals = seals;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Connections of which something is due. */
    @Transactional
    List<UUID> connectionsDue() {
        return deliveries.connectionsDue(clock.instant());
    }

    /** Those of a connection that are due, in the order in which what they tell of happened. */
    @Transactional
    List<UUID> due(UUID connection, int limit) {
        return deliveries.due(connection, clock.instant(), limit);
    }

    /**
     * Of whom a provider must be asked before a delivery can be applied.
     *
     * @param access what lets us in
     */
    record Question(UUID connection, Source source, SourceAccess access, List<String> subjects) {}

    /** Nothing if nobody needs to be asked, or cannot be. */
    @Transactional
    Optional<Question> question(UUID id) {
        return deliveries.findByIdOptional(id).filter(HrisDelivery::waits).flatMap(delivery -> {
            var connection = connections.known(delivery.connection());
            var thin = understood(connection, delivery).map(Understood::thin).orElse(List.of());
            return thin.isEmpty() || connection.source() == null
                    ? Optional.empty()
                    : Optional.of(new Question(connection.id(), connection.source(), secrets.access(connection), thin));
        });
    }

    /**
     * Applies it, unless another replica is at it.
     *
     * @param fetched what the provider told of those for whom it was asked
     * @return whether it was this one that did
     */
    @Transactional
    boolean apply(UUID id, Map<String, Fetched> fetched) {
        var waiting = deliveries.lockedIfWaiting(id);
        waiting.ifPresent(delivery -> {
            apply(delivery, fetched);
            LOG.infof("Delivery %s of connection %s is %s", id, delivery.connection(), delivery.state());
        });
        return waiting.isPresent();
    }

    /** Tries it later. */
    @Transactional
    void postpone(UUID id) {
        deliveries.lockedIfWaiting(id).ifPresent(delivery -> delivery.postpone(clock.instant()));
    }

    /** Tries it when the provider can be asked again. */
    @Transactional
    void postpone(UUID id, Duration pause) {
        deliveries
                .lockedIfWaiting(id)
                .ifPresent(delivery -> delivery.waitUntil(clock.instant().plus(pause)));
    }

    /** Gives it up after it has failed for a reason that we do not know; it can be replayed. */
    @Transactional
    void giveUp(UUID id) {
        deliveries
                .lockedIfWaiting(id)
                .ifPresent(delivery ->
                        delivery.failed(List.of(DeliveryReason.of(DeliveryReason.OUR_FAULT)), clock.instant()));
    }

    /** What a stored delivery says by the connection's mapping of today. */
    Optional<Understood> understood(HrisConnection connection, HrisDelivery delivery) {
        var body = seals.open(delivery.body(), connection.scope(), HrisDelivery.bodyOf(delivery.id()));
        return Understood.of(
                connection.provider(),
                connection.mapping(),
                body.getBytes(StandardCharsets.ISO_8859_1),
                delivery.contentType(),
                delivery.receivedAt());
    }

    private void apply(HrisDelivery delivery, Map<String, Fetched> fetched) {
        var connection = connections.known(delivery.connection());
        var understood = understood(connection, delivery).map(read -> read.asked(fetched, connection.mapping()));
        var now = clock.instant();
        if (understood.isEmpty()) {
            delivery.failed(List.of(DeliveryReason.of(DeliveryReason.UNREADABLE)), now);
            return;
        }
        var statements = understood.get().statements();
        var refusals = understood.get().refusals();
        if (statements.isEmpty()) {
            delivery.ignored(DeliveryReason.of(DeliveryReason.NOT_FOR_US), now);
        } else if (!refusals.isEmpty()) {
            delivery.failed(refusals, now);
        } else {
            delivery.applied(applied(connection, statements), now);
        }
    }

    /** Always in the same order, so that two deliveries about the same people never wait for each other. */
    private List<DeliveryReason> applied(HrisConnection connection, List<Understood.Statement> statements) {
        var notes = new ArrayList<DeliveryReason>();
        statements.stream()
                .sorted((a, b) -> a.report().subject().compareTo(b.report().subject()))
                .forEach(statement -> notes.addAll(applied(connection, statement)));
        return List.copyOf(notes);
    }

    private List<DeliveryReason> applied(HrisConnection connection, Understood.Statement statement) {
        var report = statement.report();
        var subject = subjects.locked(connection.id(), report.subject());
        var taken = statement.onto(subject.facts(), connection.mappingRevision());
        subject.take(taken.facts());
        return taken.fresh().isEmpty()
                ? List.of()
                : bringingIn.bring(subject, taken.fresh(), connection.mapping(), report);
    }
}
