package io.shipmate.kit.harbour;

import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestPath;

/** Fails in every way that a service can fail; the words of a failure are a canary. */
@Path("/api/harbour/v1/storms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class StormResource {

    static final String CANARY = "canary-in-the-storm";

    @GET
    @Path("/{kind}")
    public String storm(@RestPath String kind) {
        throw switch (kind) {
            case "stale" -> new OptimisticLockException(CANARY);
            case "neighbour-404" -> byALibrary(new ClientWebApplicationException(CANARY, 404));
            case "neighbour-503" -> byALibrary(new ClientWebApplicationException(CANARY, 503));
            case "neighbour-silent" -> byALibrary(new ProcessingException(CANARY));
            case "unavailable" -> byALibrary(new ServiceUnavailableException(CANARY));
            case "constraint-inside" -> byALibrary(new ConstraintViolationException(CANARY, Set.of()));
            case "library" -> quoting();
            case "repeated" -> new IllegalStateException("It said: " + quoting().getMessage(), quoting());
            default -> new PersistenceException(new SQLException(CANARY, kind));
        };
    }

    /** As though a library had thrown it: what our own code says in its exceptions may be logged. */
    private static RuntimeException byALibrary(RuntimeException failure) {
        failure.setStackTrace(quoting().getStackTrace());
        return failure;
    }

    /** A library's exception quotes what it chokes on. */
    private static RuntimeException quoting() {
        try {
            return new IllegalStateException(
                    List.of(CANARY).stream().map(UUID::fromString).toList().toString());
        } catch (IllegalArgumentException e) {
            return e;
        }
    }
}
