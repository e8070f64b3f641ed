// breaks: resource methods are public
package io.shipmate.broken.door;

@jakarta.ws.rs.Path("/hidden")
@jakarta.annotation.security.RolesAllowed("member")
class HiddenResource {
    @jakarta.ws.rs.GET
    String hidden() {
        return "";
    }
}
