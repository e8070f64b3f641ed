package io.shipmate.profile.hris;

import io.shipmate.kit.sealing.MasterKeys;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.profile.hris.signatures.Freshness;
import io.shipmate.profile.hris.signatures.Sent;
import io.shipmate.profile.hris.signatures.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door: verifies what arrives and stores it sealed, in one transaction. What it says is looked at later. */
@ApplicationScoped
class TakingIn {

    /** What became of something that arrived. */
    enum Outcome {
        STORED,
        REPEATED,
        PING,
        HANDSHAKE
    }

    /** Rippling tells no time: the same words count as a repetition for so long only. */
    private static final Duration COALESCING = Duration.ofMinutes(5);

    private static final int LONGEST_EVENT = 200;

    private final HrisConnections connections;
    private final HrisDeliveries deliveries;
    private final Secrets secrets;
    private final Seals seals;
    private final MasterKeys keys;
    private final Clock clock;
    private final Duration freshness;
    private final Duration bambooFreshness;
    private final Duration previousSecretStays;

    TakingIn(
            HrisConnections connections,
            HrisDeliveries deliveries,
            Secrets secrets,
            Seals seals,
            MasterKeys keys,
            Clock clock,
            @ConfigProperty(name = "shipmate.hris.freshness") Duration freshness,
            @ConfigProperty(name = "shipmate.hris.freshness-of-bamboohr") Duration bambooFreshness,
            @ConfigProperty(name = "shipmate.hris.previous-secret-stays") Duration previousSecretStays) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.seals = seals;
        this.keys = keys;
        this.clock = clock;
        this.freshness = freshness;
        this.bambooFreshness = bambooFreshness;
        this.previousSecretStays = previousSecretStays;
    }

    /**
     * Takes in a delivery if it is genuine.
     *
     * @throws HrisRefused if there is no such connection, it is not genuine, or the connection is not ready or disabled
     */
    @Transactional
    Outcome take(UUID id, Sent sent) {
        var connection = connections.known(id);
        if (Handshakes.isPing(connection.provider(), sent)) {
            return Outcome.PING;
        }
        var token = Handshakes.token(connection.provider(), sent);
        if (token.isPresent() && connection.takesHandshake()) {
            return shake(connections.locked(id), token.get());
        }
        requireGenuine(connection, sent);
        if (!connection.isActive()) {
            throw new HrisRefused.Disabled();
        }
        return store(connection, sent);
    }

    private Outcome shake(HrisConnection connection, String token) {
        if (!secrets.isUsable(connection.provider(), token)) {
            // It comes from a stranger: the provider's own are usable.
            throw new HrisRefused.NotGenuine(connection.provider(), Verdict.MALFORMED);
        }
        var now = clock.instant();
        connection.shake(secrets.sealed(connection, token), now.plus(previousSecretStays), now);
        return Outcome.HANDSHAKE;
    }

    private void requireGenuine(HrisConnection connection, Sent sent) {
        var now = clock.instant();
        var live = secrets.live(connection, now);
        if (live.isEmpty()) {
            throw new HrisRefused.NotReady();
        }
        var past = connection.provider() == Provider.BAMBOOHR ? bambooFreshness : freshness;
        var verdict = connection
                .provider()
                .scheme(Secrets.tokenHeader(connection))
                .verify(sent, live, new Freshness(now, past, freshness));
        if (verdict != Verdict.GENUINE) {
            throw new HrisRefused.NotGenuine(connection.provider(), verdict);
        }
    }

    private Outcome store(HrisConnection connection, Sent sent) {
        var now = clock.instant();
        var contentType = sent.header("content-type").map(TakingIn::cut).orElse(null);
        var notice = BodyParsing.parse(sent.body(), contentType)
                .map(tree -> connection.provider().read(tree, connection.mapping(), now))
                .orElseGet(() -> new Notice(null, null, now, List.of()));
        var sameness = keys.hashes(sameness(connection, sent, notice, now));
        if (deliveries.repeated(connection.id(), sameness)) {
            if (!connection.provider().tellsTime()) {
                deliveries.again(connection.id(), sameness, now);
            }
            return Outcome.REPEATED;
        }
        var delivery = new HrisDelivery(connection.id(), sameness.getFirst(), contentType, named(notice), now);
        delivery.keep(seals.seal(
                new String(sent.body(), StandardCharsets.ISO_8859_1),
                connection.scope(),
                HrisDelivery.bodyOf(delivery.id())));
        deliveries.persistAndFlush(delivery);
        notice.reports()
                .forEach(report -> deliveries.about(
                        delivery.id(),
                        report.subject(),
                        connection.mapping().externalId(report).orElse(null)));
        return Outcome.STORED;
    }

    private static Notice named(Notice notice) {
        return notice.event() == null
                ? notice
                : new Notice(cut(notice.event()), notice.eventId(), notice.occurredAt(), notice.reports());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_EVENT)).replace('\0', ' ');
    }

    /** By the provider's id of the event, else by the words; those of a provider that tells no time for minutes only. */
    private static byte[] sameness(HrisConnection connection, Sent sent, Notice notice, Instant now) {
        var eventId = sent.header("webhook-id", "finch-event-id")
                .filter(_ ->
                        connection.provider() == Provider.FINCH || connection.provider() == Provider.STANDARD_WEBHOOKS)
                .orElse(notice.eventId());
        var when = connection.provider().tellsTime()
                ? ""
                : String.valueOf(ChronoUnit.SECONDS.between(Instant.EPOCH, now) / COALESCING.toSeconds());
        var words = eventId == null ? new String(sent.body(), StandardCharsets.ISO_8859_1) : eventId;
        var kind = eventId == null ? "body" : "id";
        return ("hris " + connection.id() + ' ' + kind + ' ' + when + ' ' + words).getBytes(StandardCharsets.UTF_8);
    }
}
