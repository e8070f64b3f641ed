package io.shipmate.local.issuer;

import io.shipmate.local.company.Company;
import io.shipmate.local.process.StackRefused;
import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The issuers themselves, the company's and the one for those who have left; they run inside of the stack's own process. */
public final class Issuer implements AutoCloseable {

    /** The last part of the issuer's address. */
    public static final String NAME = "shipmate";

    /** The same of the issuer for those who have left. */
    public static final String ALUMNI_NAME = "alumni";

    private final MockOAuth2Server server;
    private final Thread forgetting;

    private Issuer(MockOAuth2Server server) {
        this.server = server;
        forgetting = Thread.ofVirtual().start(this::forgetRequests);
    }

    /**
     * Starts the issuer.
     *
     * @param clientSecrets secret of each client that may have tokens of its own
     */
    public static Issuer start(int port, Company company, Map<String, String> clientSecrets) {
        var tokens = new CompanyTokens(NAME, company, clientSecrets);
        var server = new MockOAuth2Server(new OAuth2Config(
                false, null, null, false, new OAuth2TokenProvider(), Set.of(tokens, new AlumniTokens(ALUMNI_NAME))));
        try {
            server.start(InetAddress.getLoopbackAddress(), port);
        } catch (RuntimeException e) {
            throw new StackRefused("The issuer cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        return new Issuer(server);
    }

    /** The server is made for tests and keeps every request to be looked at; here nobody looks, for days. */
    private void forgetRequests() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                server.takeRequest(1, TimeUnit.HOURS);
            } catch (RuntimeException _) {
                // There was none in that hour.
            } catch (Exception _) {
                // Interrupted, which the server throws without saying that it does.
                return;
            }
        }
    }

    @Override
    public void close() {
        forgetting.interrupt();
        server.shutdown();
    }
}
