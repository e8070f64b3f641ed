package io.shipmate.kit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An issuer that publishes the keys that a test wants it to publish. */
public final class SwitchingIssuer implements QuarkusTestResourceLifecycleManager {

    static final JWK GOOD = newKey();

    private static volatile JWKSet published = new JWKSet(GOOD);
    private static volatile String address;

    private HttpServer server;

    static void publishes(List<JWK> keys) {
        published = new JWKSet(keys);
    }

    /** A key that nobody else has. */
    static JWK newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that is right in all but, perhaps, who signed it. */
    static String tokenSignedBy(JWK key) throws JOSEException {
        var algorithm = key.getAlgorithm() == null
                ? JWSAlgorithm.RS256
                : JWSAlgorithm.parse(key.getAlgorithm().getName());
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(address)
                        .subject("somebody")
                        .audience("shipmate")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
        return token.serialize();
    }

    /** After the servers of all tests, so that this issuer is the one. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        answers("/.well-known/openid-configuration");
        answers("/jwks");
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", address,
                "quarkus.oidc.token.forced-jwk-refresh-interval", "PT0.001S",
                "shipmate.issuer.local", "false");
    }

    private void answers(String path) {
        server.createContext(path, exchange -> {
            var body = path.equals("/jwks")
                    ? published.toString(true)
                    : "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/jwks\"}".formatted(address);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
