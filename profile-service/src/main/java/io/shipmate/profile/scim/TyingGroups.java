package io.shipmate.profile.scim;

import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tying groups of identity providers to programmes: their members are invited, and never enrolled. */
@ApplicationScoped
class TyingGroups {

    private static final Logger LOG = Logger.getLogger(TyingGroups.class);

    private final ScimConnections connections;
    private final ScimGroups groups;
    private final ProgrammesOfGroups programmes;

    TyingGroups(ScimConnections connections, ScimGroups groups, ProgrammesOfGroups programmes) {
        this.connections = connections;
        this.groups = groups;
        this.programmes = programmes;
    }

    @Transactional
    Page<ConnectedGroupView> list(UUID connection, PageRequest page) {
        if (connections.findByIdOptional(connection).isEmpty()) {
            throw new ScimConnectionRefused.Unknown();
        }
        var after = page.after(1).stream().findFirst().map(UUID::fromString);
        return page.page(
                        groups.page(connection, after, page.fetch()),
                        group -> List.of(group.id().toString()))
                .map(this::view);
    }

    @Transactional
    ConnectedGroupView tie(UUID connection, UUID id, TieToProgramme request) {
        var group = locked(connection, id);
        programmes.tie(id, request.programme());
        LOG.infof("SCIM group %s stands for programme %s", id, request.programme());
        return view(group);
    }

    @Transactional
    void untie(UUID connection, UUID id) {
        locked(connection, id);
        programmes.untie(id);
        LOG.infof("SCIM group %s stands for no programme", id);
    }

    private ScimGroup locked(UUID connection, UUID id) {
        return groups.locked(connection, id).orElseThrow(ScimConnectionRefused.Unknown::new);
    }

    private ConnectedGroupView view(ScimGroup group) {
        return new ConnectedGroupView(
                group.id(), group.displayName(), programmes.of(group.id()).orElse(null));
    }
}
