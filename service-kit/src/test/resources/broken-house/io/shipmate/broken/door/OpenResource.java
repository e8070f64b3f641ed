// breaks: every operation says who may call it
package io.shipmate.broken.door;

@jakarta.ws.rs.Path("/open")
class OpenResource {
    @jakarta.ws.rs.GET
    public String open() {
        return "";
    }
}
