package io.shipmate.profile.hris;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** The secrets of connections: sealed, never shown again. */
@ApplicationScoped
class Secrets {

    private static final int BYTES = 32;
    private static final String USUAL_TOKEN_HEADER = "authorization";

    private final Seals seals;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Secrets(Seals seals, ObjectMapper json) {
        this.seals = seals;
        this.json = json;
    }

    /** The text, if it can be a secret of the connection's provider; refuses if not. */
    String requireUsable(Provider provider, String secret) {
        if (!isUsable(provider, secret)) {
            throw new HrisRefused.SecretUnusable(provider);
        }
        return secret;
    }

    /** Whether the text can be a secret of the provider. */
    boolean isUsable(Provider provider, String secret) {
        return provider.scheme(USUAL_TOKEN_HEADER).accepts(secret);
    }

    /** A new secret of our own, in the spelling of the provider. */
    String fresh(Provider provider) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return provider == Provider.STANDARD_WEBHOOKS
                ? "whsec_" + Base64.getEncoder().encodeToString(bytes)
                : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] sealed(HrisConnection connection, String secret) {
        return seals.seal(secret, connection.scope(), connection.secretPlace());
    }

    String opened(HrisConnection connection, byte[] sealed) {
        return seals.open(sealed, connection.scope(), connection.secretPlace());
    }

    /** All that are live at that time, the newest first. */
    List<String> live(HrisConnection connection, Instant now) {
        var opener = seals.opener(connection.scope());
        return connection.liveSecrets(now).stream()
                .map(secret -> opener.open(secret, connection.secretPlace()))
                .toList();
    }

    /** Seals what lets us in at the provider's. */
    byte[] sealed(HrisConnection connection, SourceAccess access) {
        try {
            return seals.seal(json.writeValueAsString(access), connection.scope(), connection.sourcePlace());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Credentials are texts", e);
        }
    }

    SourceAccess access(HrisConnection connection) {
        try {
            return json.readValue(
                    seals.open(connection.sourceAccess(), connection.scope(), connection.sourcePlace()),
                    SourceAccess.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Sealed credentials cannot be read", e);
        }
    }

    /** Where the provider puts a token, lower case. */
    static String tokenHeader(HrisConnection connection) {
        return connection.tokenHeader() == null ? USUAL_TOKEN_HEADER : connection.tokenHeader();
    }
}
