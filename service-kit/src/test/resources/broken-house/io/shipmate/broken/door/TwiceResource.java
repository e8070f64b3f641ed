// breaks: every POST is idempotent
package io.shipmate.broken.door;

@jakarta.ws.rs.Path("/twice")
@jakarta.annotation.security.RolesAllowed("member")
class TwiceResource {
    @jakarta.ws.rs.POST
    public String twice() {
        return "".strip();
    }
}
