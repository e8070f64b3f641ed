package io.shipmate.profile.hris;

import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Applies deliveries, in transactions that hold the delivery and each employee that is changed: so however many replicas there
 * are, a person is changed by one at a time. A delivery of many employees is applied some at a time; one that is broken off goes
 * on where it was. Nothing of it is applied if it says of anybody what cannot be.
 */
@ApplicationScoped
class DeliveryApplying {

    private static final Logger LOG = Logger.getLogger(DeliveryApplying.class);

    private static final int AT_A_TIME = 50;

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
            var thin = understood(connection, delivery)
                    .map(all -> all.portion(delivery.progress(), AT_A_TIME).thin())
                    .orElse(List.of());
            return thin.isEmpty() || connection.source() == null
                    ? Optional.empty()
                    : Optional.of(new Question(connection.id(), connection.source(), secrets.access(connection), thin));
        });
    }

    /** How far it came. */
    enum Step {
        /** Another replica is at it. */
        ELSEWHERE,
        /** Some of its employees are done with; it waits for the others. */
        MORE,
        DONE
    }

    /**
     * Applies it, or the next portion of a large one, unless another replica is at it.
     *
     * @param fetched what the provider told of those for whom it was asked
     */
    @Transactional
    Step apply(UUID id, Map<String, Fetched> fetched) {
        bringingIn.takeTurn();
        var waiting = deliveries.lockedIfWaiting(id);
        if (waiting.isEmpty()) {
            return Step.ELSEWHERE;
        }
        var delivery = waiting.get();
        apply(delivery, fetched);
        if (delivery.waits()) {
            return Step.MORE;
        }
        LOG.infof("Delivery %s of connection %s is %s", id, delivery.connection(), delivery.state());
        return Step.DONE;
    }

    /** Tries it later, but not for ever. */
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
                        delivery.receivedAt())
                .map(read -> connection.source() == null ? read : read.goneSince(delivery.receivedAt()));
    }

    private void apply(HrisDelivery delivery, Map<String, Fetched> fetched) {
        var connection = connections.known(delivery.connection());
        var understood = understood(connection, delivery);
        var now = clock.instant();
        if (understood.isEmpty()) {
            delivery.failed(List.of(DeliveryReason.of(DeliveryReason.UNREADABLE)), now);
            return;
        }
        var all = understood.get();
        var portion = all.portion(delivery.progress(), AT_A_TIME).asked(fetched, connection.mapping());
        var refusals = all.refusals().isEmpty() ? portion.refusals() : all.refusals();
        if (all.notice().subjectMissing()) {
            delivery.failed(List.of(DeliveryReason.of(DeliveryReason.SUBJECT_MISSING)), now);
        } else if (all.statements().isEmpty()) {
            delivery.ignored(DeliveryReason.of(DeliveryReason.NOT_FOR_US), now);
        } else if (!refusals.isEmpty()) {
            delivery.failed(refusals, now);
        } else {
            delivery.advance(portion.statements().size(), applied(connection, delivery, portion.statements()));
            if (delivery.progress() >= all.statements().size()) {
                settle(connection, delivery, all.statements().size(), now);
            }
        }
    }

    private List<DeliveryReason> applied(
            HrisConnection connection, HrisDelivery delivery, List<Understood.Statement> statements) {
        var notes = new ArrayList<DeliveryReason>();
        var gone = new ArrayList<String>();
        var nothingNew = delivery.progress() == 0 && statements.size() < AT_A_TIME;
        for (var i = 0; i < statements.size(); i++) {
            // In one delivery what stands further down came later.
            var report = statements.get(i).report();
            var subject = subjects.locked(connection.id(), report.subject());
            var received = delivery.receivedAt().plus(i, ChronoUnit.MICROS);
            var before = subject.knownAs();
            var taken = statements.get(i).onto(subject.facts(), connection.mappingRevision(), received);
            subject.take(taken.facts());
            if (!taken.fresh().isEmpty()) {
                nothingNew = false;
                var said = bringingIn.bring(subject, before, taken.fresh(), connection.mapping(), report);
                notes.addAll(said);
                if (said.equals(BringingIn.NOT_TAKEN_IN)) {
                    gone.add(report.subject());
                }
            }
        }
        if (!gone.isEmpty()) {
            deliveries.flush();
            gone.forEach(subject -> deliveries.forget(connection.id(), delivery.id(), subject));
        }
        return nothingNew ? List.of(DeliveryReason.of(DeliveryReason.NOTHING_NEW)) : List.copyOf(notes);
    }

    /** What is said of somebody who was erased is forgotten at once, the words of the delivery included. */
    private void settle(HrisConnection connection, HrisDelivery delivery, int employees, Instant now) {
        var gone = delivery.notesOf(DeliveryReason.NOT_TAKEN_IN);
        if (gone == employees) {
            delivery.ignored(BringingIn.NOT_TAKEN_IN.getFirst(), now);
        } else {
            delivery.applied(now);
        }
        if (gone > 0) {
            delivery.empty(seals.seal("", connection.scope(), HrisDelivery.bodyOf(delivery.id())));
        }
    }
}
