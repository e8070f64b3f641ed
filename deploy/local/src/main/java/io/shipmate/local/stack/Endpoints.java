package io.shipmate.local.stack;

import io.shipmate.local.issuer.Issuer;
import java.net.URI;

/**
 * Where everything is. The issuer is called {@code localhost} everywhere, because it puts the name that it was called
 * by into its tokens, and the services compare it.
 */
public record Endpoints(Ports ports) {

    /** Returns the address of a service; its API is below {@code /api/<key>/v1}. */
    public URI of(Service service) {
        return http(ports.of(service), "");
    }

    /** Returns the address of a service's API, without a slash at the end. */
    public URI api(Service service) {
        return http(ports.of(service), "/api/" + service.key() + "/v1");
    }

    /** Returns where a service says whether it is ready. */
    public URI readiness(Service service) {
        return http(ports.managementOf(service), "/q/health/ready");
    }

    /** Returns the metrics of a service. */
    public URI metrics(Service service) {
        return http(ports.managementOf(service), "/q/metrics");
    }

    public URI issuer() {
        return http(ports.issuer(), "/" + Issuer.NAME);
    }

    /** Returns the address of the issuer for those who have left. */
    public URI alumniIssuer() {
        return http(ports.issuer(), "/" + Issuer.ALUMNI_NAME);
    }

    public URI alumniTokenEndpoint() {
        return http(ports.issuer(), "/" + Issuer.ALUMNI_NAME + "/token");
    }

    public URI tokenEndpoint() {
        return http(ports.issuer(), "/" + Issuer.NAME + "/token");
    }

    /** Returns the HTTP API of the mail catcher. */
    public URI mailApi() {
        return http(ports.mailApi(), "/api");
    }

    /** Returns the mails of one address as JSON. */
    public URI mailbox(String address) {
        return http(ports.mailApi(), "/api/user/" + address + "/messages");
    }

    private static URI http(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
