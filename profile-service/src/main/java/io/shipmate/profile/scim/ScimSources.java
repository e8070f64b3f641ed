package io.shipmate.profile.scim;

import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.KnownSources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** The connections, as sources of facts. */
@ApplicationScoped
class ScimSources implements KnownSources {

    private final ScimConnections connections;

    ScimSources(ScimConnections connections) {
        this.connections = connections;
    }

    @Override
    public Map<FactSource, String> names() {
        return connections.listAll().stream()
                .collect(Collectors.toMap(connection -> FactSource.scim(connection.id()), ScimConnection::name));
    }
}
