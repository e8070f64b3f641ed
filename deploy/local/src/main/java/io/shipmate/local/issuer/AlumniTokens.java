package io.shipmate.local.issuer;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * The accounts of those who have left: whoever names a mail address has one, and the address counts as verified, as a real
 * issuer would have done before it gave the account. No roles: the services decide what somebody who has left may do.
 */
final class AlumniTokens implements OAuth2TokenCallback {

    private static final String AUDIENCE = "shipmate";
    private static final long LIFE = Duration.ofHours(1).toSeconds();

    private final String issuer;

    AlumniTokens(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public String issuerId() {
        return issuer;
    }

    @Override
    public String subject(TokenRequest request) {
        return UUID.nameUUIDFromBytes(address(request).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return Map.of("sub", subject(request), "email", address(request), "email_verified", true);
    }

    @Override
    public long tokenExpiry() {
        return LIFE;
    }

    private static String address(TokenRequest request) {
        if (request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant
                && grant.getUsername().contains("@")) {
            return grant.getUsername().toLowerCase(Locale.ROOT);
        }
        var why = "this issuer knows the password grant and mail addresses only";
        throw new OAuth2Exception(OAuth2Error.INVALID_GRANT.setDescription(why), why);
    }
}
