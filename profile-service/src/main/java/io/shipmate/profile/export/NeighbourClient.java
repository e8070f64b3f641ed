package io.shipmate.profile.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks the other services for their part of somebody's export, with that person's own token. Only ever a read; each answer may
 * take as long as {@code quarkus.rest-client.<service>.read-timeout} without a sign of life and be as large as
 * {@code shipmate.export.largest-part}.
 */
@ApplicationScoped
class NeighbourClient {

    private static final Logger LOG = Logger.getLogger(NeighbourClient.class);

    private final Map<String, Asking> services = new LinkedHashMap<>();
    private final int largestPart;

    NeighbourClient(
            @RestClient Matching matching,
            @RestClient Sessions sessions,
            @RestClient Notification notification,
            @ConfigProperty(name = "shipmate.export.largest-part") int largestPart) {
        services.put("matching", matching);
        services.put("session", sessions);
        services.put("notification", notification);
        this.largestPart = largestPart;
    }

    /** All parts by service, each as the service wrote it. */
    Map<String, byte[]> parts(String authorization) {
        var parts = new LinkedHashMap<String, byte[]>();
        services.forEach((service, asking) -> parts.put(service, part(service, asking, authorization)));
        return parts;
    }

    private byte[] part(String service, Asking asking, String authorization) {
        try (var answer = asking.export(authorization)) {
            var part = answer.readNBytes(largestPart + 1);
            if (part.length > largestPart) {
                throw new ExportRefused.TooLarge(service);
            }
            return part;
        } catch (ExportRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("%s-service does not give its part of an export: %s", service, e.toString());
            throw new ExportRefused.Incomplete(service);
        }
    }

    /** One service, asked for its part. */
    interface Asking {

        InputStream export(String authorization);
    }

    @RegisterRestClient(configKey = "matching")
    @Path("/api/matching/v1/me/export")
    interface Matching extends Asking {

        @Override
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        InputStream export(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
    }

    @RegisterRestClient(configKey = "session")
    @Path("/api/session/v1/me/export")
    interface Sessions extends Asking {

        @Override
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        InputStream export(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
    }

    @RegisterRestClient(configKey = "notification")
    @Path("/api/notification/v1/me/export")
    interface Notification extends Asking {

        @Override
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        InputStream export(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
    }
}
