// breaks: resources never return entities
package io.shipmate.broken.door;

@jakarta.ws.rs.Path("/leaking")
@jakarta.annotation.security.RolesAllowed("member")
class LeakingResource {
    @jakarta.ws.rs.GET
    public java.util.List<Thing> all() {
        return null;
    }
}

@jakarta.persistence.Entity
class Thing {
    private long id;
}
