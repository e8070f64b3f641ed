package io.shipmate.local.issuer;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import io.shipmate.local.company.Company;
import io.shipmate.local.company.Employee;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Who gets which claims. A person signs in (password grant) as {@code admin}, {@code ops}, an external id or a mail
 * address; a service (client credentials grant) by its secret. Everybody else is refused.
 */
final class CompanyTokens implements OAuth2TokenCallback {

    private static final String AUDIENCE = "shipmate";
    private static final long LIFE = Duration.ofHours(1).toSeconds();

    private final String issuer;
    private final Company company;
    private final Map<String, String> clientSecrets;

    CompanyTokens(String issuer, Company company, Map<String, String> clientSecrets) {
        this.issuer = issuer;
        this.company = company;
        this.clientSecrets = Map.copyOf(clientSecrets);
    }

    @Override
    public String issuerId() {
        return issuer;
    }

    @Override
    public String subject(TokenRequest request) {
        return (String) claims(request).get("sub");
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
        return claims(request);
    }

    @Override
    public long tokenExpiry() {
        return LIFE;
    }

    private Map<String, Object> claims(TokenRequest request) {
        return switch (request.getAuthorizationGrant()) {
            case ResourceOwnerPasswordCredentialsGrant grant -> person(grant.getUsername());
            case ClientCredentialsGrant _ -> service(request);
            default -> throw refused("this issuer knows the password and the client credentials grant only");
        };
    }

    private Map<String, Object> person(String name) {
        var person = named(name);
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subject(person));
        claims.put("roles", roles(person));
        claims.put("external_id", person.externalId());
        claims.put("email", person.email());
        claims.put("email_verified", true);
        claims.put("name", person.name());
        return claims;
    }

    private Employee named(String name) {
        return switch (name) {
            case "admin" -> company.administrator();
            case "ops" -> company.operator();
            default -> company.find(name).orElseThrow(() -> refused("nobody in the company is called " + name));
        };
    }

    private List<String> roles(Employee person) {
        var roles = new ArrayList<>(List.of("member"));
        if (person.equals(company.administrator())) {
            roles.addAll(List.of("people-admin", "programme-manager"));
        }
        if (person.equals(company.operator())) {
            roles.add("ops");
        }
        return roles;
    }

    /** A subject means nothing outside of the issuer, so it is not the HR system's id. */
    private static String subject(Employee person) {
        return UUID.nameUUIDFromBytes(person.externalId().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Map<String, Object> service(TokenRequest request) {
        if (request.getClientAuthentication() instanceof PlainClientSecret client) {
            var name = client.getClientID().getValue();
            if (client.getClientSecret().getValue().equals(clientSecrets.get(name))) {
                return Map.of("sub", name, "roles", List.of("service"));
            }
        }
        throw new OAuth2Exception(OAuth2Error.INVALID_CLIENT, "unknown client or wrong secret");
    }

    private static OAuth2Exception refused(String why) {
        return new OAuth2Exception(OAuth2Error.INVALID_GRANT.setDescription(why), why);
    }
}
