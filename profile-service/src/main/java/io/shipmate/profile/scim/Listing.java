package io.shipmate.profile.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Pages of users and groups. */
@ApplicationScoped
class Listing {

    private final ScimConnections connections;
    private final ScimSearch search;
    private final ScimUsers users;
    private final UserViews views;
    private final GroupProvisioning groups;

    Listing(
            ScimConnections connections,
            ScimSearch search,
            ScimUsers users,
            UserViews views,
            GroupProvisioning groups) {
        this.connections = connections;
        this.search = search;
        this.users = users;
        this.views = views;
        this.groups = groups;
    }

    /** Inactive users too: a provider that does not find one makes another. */
    @Transactional
    ScimListView users(ScimCaller caller, ScimQuery query) {
        var connection = connections.findByIdOptional(caller.connection()).orElseThrow(ScimRefused.TokenInvalid::new);
        var found = search.users(caller.connection(), query);
        return ScimListView.of(
                found.total(),
                query.startIndex(),
                views.page(caller, connection, users.inOrder(found.ids()), query.selection()));
    }

    @Transactional
    ScimListView groups(ScimCaller caller, ScimQuery query) {
        var found = search.groups(caller.connection(), query);
        return ScimListView.of(found.total(), query.startIndex(), groups.page(caller, found.ids(), query.selection()));
    }
}
