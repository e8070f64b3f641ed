package io.shipmate.profile.hris;

import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.KnownSources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** The connections, as sources of facts. */
@ApplicationScoped
class HrisSources implements KnownSources {

    private final HrisConnections connections;

    HrisSources(HrisConnections connections) {
        this.connections = connections;
    }

    @Override
    public Map<FactSource, String> names() {
        return connections.listAll().stream()
                .collect(Collectors.toMap(connection -> FactSource.hris(connection.id()), HrisConnection::name));
    }
}
