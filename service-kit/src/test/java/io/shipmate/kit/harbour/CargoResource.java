package io.shipmate.kit.harbour;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/harbour/v1/cargo")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class CargoResource {

    private final Loading loading;
    private final Caller caller;

    CargoResource(Loading loading, Caller caller) {
        this.loading = loading;
        this.caller = caller;
    }

    @POST
    @Path("/{what}/inspect")
    public void inspect(@RestPath String what) {
        loading.inspect(caller, what);
    }

    @POST
    @Path("/load")
    public Page<Cargo> load(@NotNull Set<String> bags) {
        return loading.load(bags);
    }

    @POST
    @Path("/list")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Cargo weigh(@RestForm("list") FileUpload list) {
        return loading.weigh(list);
    }

    @POST
    @Path("/refused")
    public Cargo refuse() {
        return loading.refuse();
    }

    @POST
    @Path("/without-transaction")
    public Cargo withoutTransaction() {
        return loading.withoutTransaction();
    }

    @GET
    @Path("/salt")
    public Cargo salt() {
        return new Cargo.Salt(Set.of("a", "b", "c", "d"));
    }
}
