package io.shipmate.profile.scim;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.Stating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Letting identity providers in, changing what their words mean, and keeping their tokens. */
@ApplicationScoped
class Connecting {

    private static final Logger LOG = Logger.getLogger(Connecting.class);

    private final ScimConnections connections;
    private final ScimTokens tokens;
    private final ScimUsers users;
    private final ComingAndGoing comingAndGoing;
    private final Stating stating;
    private final EntityManager entities;
    private final ProgrammesOfGroups programmes;
    private final IfMatch ifMatch;
    private final AdminLog adminLog;
    private final Clock clock;

    Connecting(
            ScimConnections connections,
            ScimTokens tokens,
            ScimUsers users,
            ComingAndGoing comingAndGoing,
            Stating stating,
            EntityManager entities,
            ProgrammesOfGroups programmes,
            IfMatch ifMatch,
            AdminLog adminLog,
            Clock clock) {
        this.connections = connections;
        this.tokens = tokens;
        this.users = users;
        this.comingAndGoing = comingAndGoing;
        this.stating = stating;
        this.entities = entities;
        this.programmes = programmes;
        this.ifMatch = ifMatch;
        this.adminLog = adminLog;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    ScimTokenView connect(ConnectScim asked) {
        var connection = new ScimConnection(asked, clock.instant());
        save(connection);
        var token = tokens.issue(connection.id());
        note(connection, "created");
        LOG.infof("SCIM connection %s is there", connection.id());
        return new ScimTokenView(view(connection), token);
    }

    @Transactional
    ScimConnectionView read(UUID id) {
        return connections.findByIdOptional(id).map(this::view).orElseThrow(ScimConnectionRefused.Unknown::new);
    }

    @Transactional
    Page<ScimConnectionView> list(PageRequest page) {
        var after = page.after(1).stream().findFirst().map(UUID::fromString);
        return page.page(
                        connections.page(after, page.fetch()),
                        connection -> List.of(connection.id().toString()))
                .map(this::view);
    }

    @Transactional
    ScimConnectionView change(UUID id, ConnectScim asked) {
        var connection = locked(id);
        ifMatch.requireSeen(view(connection));
        connection.change(asked);
        save(connection);
        note(connection, "changed");
        LOG.infof("SCIM connection %s is changed", id);
        return view(connection);
    }

    /** A new token beside the newest one, which stays good until it is ended or the next rotation. */
    @Transactional
    @Idempotent
    ScimTokenView rotate(UUID id) {
        var connection = locked(id);
        var token = tokens.issue(id);
        note(connection, "token-issued");
        LOG.infof("SCIM connection %s has a new token", id);
        return new ScimTokenView(view(connection), token);
    }

    @Transactional
    @Idempotent
    ScimConnectionView endOlderToken(UUID id) {
        var connection = locked(id);
        tokens.endOlder(id);
        note(connection, "older-token-ended");
        LOG.infof("SCIM connection %s has one token", id);
        return view(connection);
    }

    /** The people stay as they are, and nobody's access is suspended by it any more; only the provider's names for them and its groups go. */
    @Transactional
    void disconnect(UUID id) {
        var connection = locked(id);
        ifMatch.requireSeen(view(connection));
        note(connection, "deleted");
        var inactive = users.inactive(id);
        var invited = programmes.peopleOf(id);
        connections.delete(connection);
        stating.forget(FactSource.scim(id));
        connections.flush();
        entities.clear();
        programmes.follow(invited);
        inactive.forEach(comingAndGoing::follow);
        LOG.infof("SCIM connection %s is gone", id);
    }

    private void note(ScimConnection connection, String action) {
        adminLog.note("scim-connection", action, connection.id(), connection.name());
    }

    private ScimConnection locked(UUID id) {
        return connections.locked(id).orElseThrow(ScimConnectionRefused.Unknown::new);
    }

    private void save(ScimConnection connection) {
        try {
            connections.persistAndFlush(connection);
        } catch (ConstraintViolationException e) {
            if ("scim_connection_name".equals(e.getConstraintName())) {
                throw new ScimConnectionRefused.NameTaken();
            }
            throw e;
        }
    }

    private ScimConnectionView view(ScimConnection connection) {
        return ScimConnectionView.of(connection, tokens.live(connection.id()));
    }
}
