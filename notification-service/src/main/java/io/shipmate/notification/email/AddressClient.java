package io.shipmate.notification.email;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Profile-service's addresses, for services only. */
@RegisterRestClient(configKey = "profile")
@OidcClientFilter
@Path("/api/profile/v1/people/addresses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface AddressClient {

    /** The addresses of those who have one; the others are absent. At most 200 at a time. */
    @POST
    List<Address> addresses(Wanted wanted);

    record Wanted(List<UUID> ids) {}
}
