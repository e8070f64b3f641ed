package io.shipmate.local.issuer;

import io.shipmate.local.company.Company;
import io.shipmate.local.process.StackRefused;
import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The issuer itself; it runs inside of the stack's own process. */
public final class Issuer implements AutoCloseable {

    /** The last part of the issuer's address. */
    public static final String NAME = "shipmate";

    private final MockOAuth2Server server;

    private Issuer(MockOAuth2Server server) {
        this.server = server;
    }

    /**
     * Starts the issuer.
     *
     * @param clientSecrets secret of each client that may have tokens of its own
     */
    public static Issuer start(int port, Company company, Map<String, String> clientSecrets) {
        var tokens = new CompanyTokens(NAME, company, clientSecrets);
        var server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(tokens)));
        try {
            server.start(InetAddress.getLoopbackAddress(), port);
        } catch (RuntimeException e) {
            throw new StackRefused("The issuer cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        return new Issuer(server);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
