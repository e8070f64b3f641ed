package io.shipmate.profile.hris;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.sealing.DataKeys;
import io.shipmate.profile.roster.ListedRosters;
import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.Stating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeping connections: making them, rotating their secrets, switching them off and taking them away. */
@ApplicationScoped
class Connecting {

    private static final Logger LOG = Logger.getLogger(Connecting.class);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final HrisConnections connections;
    private final HrisDeliveries deliveries;
    private final Secrets secrets;
    private final DataKeys keys;
    private final Stating stating;
    private final HrisListings listings;
    private final ListedRosters rosters;
    private final IfMatch ifMatch;
    private final AdminLog adminLog;
    private final Clock clock;
    private final Duration usualOverlap;
    private final SettingSources sources;

    Connecting(
            HrisConnections connections,
            HrisDeliveries deliveries,
            Secrets secrets,
            DataKeys keys,
            Stating stating,
            HrisListings listings,
            ListedRosters rosters,
            IfMatch ifMatch,
            AdminLog adminLog,
            Clock clock,
            SettingSources sources,
            @ConfigProperty(name = "shipmate.hris.previous-secret-stays") Duration usualOverlap) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.keys = keys;
        this.stating = stating;
        this.listings = listings;
        this.rosters = rosters;
        this.ifMatch = ifMatch;
        this.adminLog = adminLog;
        this.clock = clock;
        this.usualOverlap = usualOverlap;
        this.sources = sources;
    }

    @Transactional
    @Idempotent
    IssuedConnectionView create(CreateHrisConnection request) {
        var provider = request.provider();
        if (request.tokenHeader() != null && !provider.takesAnotherHeader()) {
            throw Invalid.coded("/tokenHeader", "personio-only");
        }
        var mapping =
                request.mapping() == null ? Mapping.NONE : request.mapping().requireReadable();
        var header =
                request.tokenHeader() == null ? null : request.tokenHeader().toLowerCase(Locale.ROOT);
        var connection = new HrisConnection(request.name().strip(), provider, header, mapping, clock.instant());
        var ours = request.secret() == null && provider.takesOurSecret() ? secrets.fresh(provider) : null;
        var secret = ours == null ? request.secret() : ours;
        if (secret != null) {
            secrets.requireUsable(provider, secret);
            connection.rotate(secrets.sealed(connection, secret), null, clock.instant());
        }
        connections.persistAndFlush(connection);
        note(connection, "created");
        LOG.infof("Connection %s to %s is made", connection.id(), provider);
        return new IssuedConnectionView(HrisConnectionView.of(connection), ours);
    }

    @Transactional
    HrisConnectionView read(UUID id) {
        return HrisConnectionView.of(connections.known(id));
    }

    @Transactional
    Page<HrisConnectionView> list(PageRequest page) {
        var after = page.after(2);
        var createdBefore = after.isEmpty() ? Optional.<Instant>empty() : Optional.of(Instant.parse(after.getFirst()));
        var idBefore = after.isEmpty() ? null : UUID.fromString(after.getLast());
        return page.page(
                        connections.page(createdBefore, idBefore, page.fetch()),
                        connection -> List.of(
                                connection.createdAt().toString(),
                                connection.id().toString()))
                .map(HrisConnectionView::of);
    }

    @Transactional
    HrisConnectionView change(UUID id, ChangeHrisConnection request) {
        var connection = connections.locked(id);
        ifMatch.requireSeen(HrisConnectionView.of(connection));
        connection.rename(request.name().strip());
        connection.map(request.mapping().requireReadable());
        connections.flush();
        note(connection, "changed");
        LOG.infof("Connection %s is changed, mapping %d", id, connection.mappingRevision());
        return HrisConnectionView.of(connection);
    }

    /** From now on thin deliveries are applied; those that failed for want of it can be replayed. */
    @Transactional
    HrisConnectionView ask(UUID id, SetHrisSource request) {
        var connection = connections.locked(id);
        ifMatch.requireSeen(HrisConnectionView.of(connection));
        var asked = sources.read(connection.provider(), request);
        connection.ask(asked.source(), secrets.sealed(connection, asked.access()));
        deliveries.lookAgain(connection.id(), clock.instant());
        connections.flush();
        note(connection, "source-changed");
        LOG.infof("Connection %s asks for employees", id);
        return HrisConnectionView.of(connection);
    }

    /** Two secrets are live for a while, so that no delivery is refused while the provider is told the new one. */
    @Transactional
    @Idempotent
    IssuedConnectionView rotate(UUID id, RotateHrisSecret request) {
        var connection = connections.locked(id);
        var provider = connection.provider();
        var overlap = overlap(request.keepPreviousFor());
        if (request.secret() == null && provider.sendsItsSecret()) {
            connection.awaitHandshake();
            note(connection, "secret-awaited");
            return new IssuedConnectionView(HrisConnectionView.of(connection), null);
        }
        if (request.secret() == null && !provider.takesOurSecret()) {
            throw new HrisRefused.SecretMissing(provider);
        }
        var ours = request.secret() == null ? secrets.fresh(provider) : null;
        var secret = secrets.requireUsable(provider, ours == null ? request.secret() : ours);
        var now = clock.instant();
        connection.rotate(secrets.sealed(connection, secret), now.plus(overlap), now);
        note(connection, "secret-rotated");
        LOG.infof("Connection %s has a new secret", id);
        return new IssuedConnectionView(HrisConnectionView.of(connection), ours);
    }

    private Duration overlap(Duration wanted) {
        if (wanted == null) {
            return usualOverlap;
        }
        if (wanted.isNegative() || wanted.compareTo(LONGEST_OVERLAP) > 0) {
            throw Invalid.coded("/keepPreviousFor", "at-most-thirty-days");
        }
        return wanted;
    }

    /** The secret that the provider sent, once. */
    @Transactional
    @Idempotent
    VerificationTokenView takeVerificationToken(UUID id) {
        var connection = connections.locked(id);
        var token = secrets.opened(connection, connection.takeHandshake());
        note(connection, "verification-token-taken");
        return new VerificationTokenView(token);
    }

    @Transactional
    @Idempotent
    HrisConnectionView enable(UUID id, boolean enabled) {
        var connection = connections.locked(id);
        connection.enable(enabled);
        note(connection, enabled ? "enabled" : "disabled");
        LOG.infof("Connection %s is %s", id, connection.state());
        return HrisConnectionView.of(connection);
    }

    /** Takes its deliveries and its secrets with it; people stay as they are. */
    @Transactional
    void delete(UUID id) {
        var connection = connections.locked(id);
        note(connection, "deleted");
        listings.forget(id);
        rosters.abandon(FactSource.hris(id));
        connections.delete(connection);
        connections.flush();
        keys.shredAuthor(id);
        stating.forget(FactSource.hris(id));
        LOG.infof("Connection %s is taken away", id);
    }

    private void note(HrisConnection connection, String action) {
        adminLog.note("hris-connection", action, connection.id(), connection.name());
    }
}
