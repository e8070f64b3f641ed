package io.shipmate.profile.hris;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.paging.TimeWindow;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looking through a connection's deliveries and having them applied once more. */
@ApplicationScoped
class LookingThrough {

    private static final Logger LOG = Logger.getLogger(LookingThrough.class);

    private final HrisConnections connections;
    private final HrisDeliveries deliveries;
    private final DeliveryApplying applying;
    private final AdminLog adminLog;
    private final Clock clock;

    LookingThrough(
            HrisConnections connections,
            HrisDeliveries deliveries,
            DeliveryApplying applying,
            AdminLog adminLog,
            Clock clock) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.applying = applying;
        this.adminLog = adminLog;
        this.clock = clock;
    }

    @Transactional
    Page<DeliveryView> list(UUID connection, DeliveryQuery query, PageRequest page, Locale language) {
        var known = connections.known(connection);
        var after = page.after(1).stream().findFirst().map(UUID::fromString);
        return page.page(
                        deliveries.page(known.id(), query, after, page.fetch()),
                        delivery -> List.of(delivery.id().toString()))
                .map(delivery -> DeliveryView.of(delivery, language));
    }

    @Transactional
    OpenedDeliveryView open(UUID connection, UUID id, Locale language) {
        var known = connections.known(connection);
        var delivery = deliveries.of(connection, id).orElseThrow(HrisRefused.Unknown::new);
        var statements =
                applying.understood(known, delivery).map(Understood::statements).orElse(List.of());
        return new OpenedDeliveryView(
                DeliveryView.of(delivery, language),
                statements.stream()
                        .map(statement -> StatementView.of(statement, language))
                        .toList());
    }

    /** Replays one; one that waits anyway is left as it is. */
    @Transactional
    @Idempotent
    DeliveryView replay(UUID connection, UUID id, Locale language) {
        var delivery = deliveries.locked(connection, id).orElseThrow(HrisRefused.Unknown::new);
        if (!delivery.waits()) {
            delivery.replay(clock.instant());
            note(connections.known(connection));
            LOG.infof("Delivery %s is replayed", id);
        }
        return DeliveryView.of(delivery, language);
    }

    @Transactional
    @Idempotent
    ReplayedView replay(UUID connection, ReplayDeliveries request) {
        var known = connections.known(connection);
        if (!request.from().isBefore(request.to())) {
            throw Invalid.coded("/to", "later-than-from");
        }
        var replayed = deliveries.replay(
                known.id(),
                new DeliveryQuery(request.state(), TimeWindow.between(request.from(), request.to())),
                clock.instant());
        note(known);
        LOG.infof("%d deliveries of connection %s are replayed", replayed, connection);
        return new ReplayedView(replayed);
    }

    private void note(HrisConnection connection) {
        adminLog.note("hris-connection", "deliveries-replayed", connection.id(), connection.name());
    }
}
