package io.shipmate.profile.erasure;

import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.sealing.LastingHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Erases somebody here and asks the other services to; {@link Following} sees to it that they do. */
@ApplicationScoped
class CarryingOut {

    private static final Logger LOG = Logger.getLogger(CarryingOut.class);

    private final PersonalRecords records;
    private final Erasures erasures;
    private final LastingHash hashes;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration askAgainAfter;

    CarryingOut(
            PersonalRecords records,
            Erasures erasures,
            LastingHash hashes,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "shipmate.erasure.ask-again-after") Duration askAgainAfter) {
        this.records = records;
        this.erasures = erasures;
        this.hashes = hashes;
        this.outbox = outbox;
        this.clock = clock;
        this.askAgainAfter = askAgainAfter;
    }

    /**
     * Runs in the transaction of the one who asks.
     *
     * @param receipt which alone reads how far it is
     * @param admin the people-admin, or null if the person asked or the people-admin is nobody here
     */
    void begin(UUID id, UUID person, String receipt, AskedBy askedBy, UUID admin) {
        begin(erasure(id, person, receipt, askedBy, admin), person);
    }

    /** The same of somebody who was found to be another; nobody has a receipt. */
    void begin(UUID id, UUID person, UUID sameAs, String receipt, UUID admin) {
        begin(erasure(id, person, receipt, AskedBy.MERGE, admin).sameAs(sameAs), person);
    }

    private Erasure erasure(UUID id, UUID person, String receipt, AskedBy askedBy, UUID admin) {
        return new Erasure(
                id,
                person,
                hashes.of("erasure", person.toString()),
                admin,
                askedBy,
                Confirmations.hash(receipt),
                clock.instant());
    }

    private void begin(Erasure erasure, UUID person) {
        records.erase(person);
        outbox.publish(erasure.ask(askAgainAfter, clock.instant()));
        erasures.persist(erasure);
        LOG.infof("Erasure %s has begun, asked for by %s", erasure.id(), erasure.askedBy());
    }
}
