package io.shipmate.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.awaitility.Awaitility;

/**
 * PostgreSQL, a Kafka broker and an OIDC issuer for all tests of a module, started once. Use it with
 * {@code @QuarkusTestResource(RealServers.class)} on one class of the module.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

    /** Deterministic and public: it guards nothing but test data. */
    private static final String MASTER_KEY = "test:c2hpcG1hdGUtdGVzdHMtb25seS0zMi1ieXRlcy1rZXk=";

    static volatile MockOAuth2Server issuer;
    static volatile EmbeddedPostgres postgres;
    static volatile EmbeddedBroker broker;

    @Override
    public Map<String, String> start() {
        // What a test waits for takes milliseconds mostly; a test's own patience is untouched.
        Awaitility.setDefaultPollDelay(Duration.ofMillis(5));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
        try {
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("Embedded PostgreSQL does not start", e);
        }
        issuer = new MockOAuth2Server();
        issuer.start();
        broker = EmbeddedBroker.start();
        return configuration();
    }

    private static Map<String, String> configuration() {
        var configuration = new HashMap<String, String>();
        configuration.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        configuration.put("quarkus.datasource.username", "postgres");
        configuration.put("quarkus.datasource.password", "postgres");
        configuration.put("kafka.bootstrap.servers", broker.address());
        configuration.put("quarkus.oidc.auth-server-url", Tokens.issuerUrl());
        configuration.put("shipmate.alumni.auth-server-url", Tokens.alumniIssuerUrl());
        configuration.put("shipmate.sealing.master-keys", MASTER_KEY);
        return configuration;
    }

    @Override
    public void stop() {
        Listening.end();
        Speaking.end();
        broker.stop();
        issuer.shutdown();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
