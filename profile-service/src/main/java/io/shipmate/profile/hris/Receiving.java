package io.shipmate.profile.hris;

import io.micrometer.core.instrument.MeterRegistry;
import io.shipmate.kit.database.Fault;
import io.shipmate.kit.problem.Traces;
import io.shipmate.profile.hris.signatures.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Receives deliveries: counts what came and what was refused ({@code shipmate_hris_deliveries}, {@code shipmate_hris_refused}),
 * and makes every failure of ours one after which the sender tries again.
 */
@ApplicationScoped
class Receiving {

    private static final Logger LOG = Logger.getLogger(Receiving.class);

    private final TakingIn door;
    private final DatabaseOutage outage;
    private final MeterRegistry metrics;

    Receiving(TakingIn door, DatabaseOutage outage, MeterRegistry metrics) {
        this.door = door;
        this.outage = outage;
        this.metrics = metrics;
    }

    /** Returns when the delivery is stored. */
    void receive(UUID connection, Sent sent) {
        try {
            var outcome = outage.unlessAway(() -> again(connection, sent));
            metrics.counter("shipmate.hris.deliveries", "outcome", word(outcome))
                    .increment();
        } catch (HrisRefused.NotGenuine refused) {
            metrics.counter(
                            "shipmate.hris.refused",
                            "provider",
                            word(refused.provider()),
                            "reason",
                            word(refused.verdict()))
                    .increment();
            throw refused;
        } catch (HrisRefused refused) {
            throw refused;
        } catch (RuntimeException | AssertionError e) {
            // Where assertions are on, the driver asserts when its connection breaks between two statements.
            throw ours(connection, e);
        }
    }

    private static HrisRefused ours(UUID connection, Throwable failure) {
        if (Fault.of(failure).passes()) {
            LOG.warnf("A delivery to %s has to come again: %s", connection, Traces.summary(failure));
        } else {
            LOG.errorf(Traces.withoutWords(failure), "A delivery to %s cannot be taken in", connection);
        }
        return new HrisRefused.OutOfService();
    }

    /** Of two that are the same and arrive at once the second finds the first. */
    private TakingIn.Outcome again(UUID connection, Sent sent) {
        try {
            return door.take(connection, sent);
        } catch (RuntimeException e) {
            if (Fault.of(e) != Fault.CONSTRAINT) {
                throw e;
            }
            return door.take(connection, sent);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
