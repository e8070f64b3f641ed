package io.shipmate.notification.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.shipmate.kit.testing.FreePort;
import io.shipmate.kit.testing.Tokens;
import java.time.Duration;
import java.util.Map;

/** A real SMTP server, and profile-service at the socket. Starts after the issuer that both sides trust. */
public final class MailAndProfile implements QuarkusTestResourceLifecycleManager {

    private static final long PATIENCE_MILLIS = 20_000;

    static volatile WireMockServer profile;
    static volatile GreenMail mail;
    static volatile int mailPort;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        profile = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("localhost")
                .dynamicPort()
                .extensions(new ProfileStub()));
        profile.start();
        profile.stubFor(any(anyUrl()).willReturn(new ResponseDefinitionBuilder().withTransformers(ProfileStub.NAME)));
        mailPort = FreePort.find();
        startMail();
        return Map.of(
                "quarkus.rest-client.profile.url",
                profile.baseUrl(),
                "quarkus.oidc-client.auth-server-url",
                Tokens.issuerUrl(),
                "quarkus.oidc-client.credentials.secret",
                "secret",
                "quarkus.mailer.host",
                "localhost",
                "quarkus.mailer.port",
                Integer.toString(mailPort));
    }

    static void startMail() {
        var setup = new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        // Whoever had the port a moment ago may still have it.
        await().atMost(Duration.ofMillis(PATIENCE_MILLIS)).ignoreExceptions().until(() -> {
            mail = new GreenMail(setup);
            mail.start();
            return true;
        });
    }

    static void stopMail() {
        mail.stop();
    }

    @Override
    public void stop() {
        mail.stop();
        profile.stop();
    }
}
