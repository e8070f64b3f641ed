package io.shipmate.kit.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The second issuer, at which those sign in who have left the company; without {@code shipmate.alumni.auth-server-url} there is none. A token
 * goes to the issuer that it names, which is then the one that must have signed it; every other token goes to the company's. Its keys are
 * fetched when its first token comes, so neither its absence nor its late start keeps anybody else from signing in.
 */
@ApplicationScoped
class AlumniIssuer implements TenantConfigResolver {

    private static final String TENANT = "alumni";
    /** Where Quarkus notes which issuer's token an identity is made of. */
    private static final String TENANT_OF = "tenant-id";

    private static final Pattern BEARER =
            Pattern.compile("(?i)bearer +([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*)");

    private final Optional<String> issuer;
    private final OidcTenantConfig tenant;

    AlumniIssuer(
            @ConfigProperty(name = "shipmate.alumni.auth-server-url") Optional<String> address,
            @ConfigProperty(name = "shipmate.alumni.issuer") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> companys,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience,
            @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval") Duration refresh) {
        if (address.isPresent() && address.equals(companys)) {
            throw new IllegalArgumentException(
                    "shipmate.alumni.auth-server-url is the company's issuer: nobody could sign in as a member");
        }
        this.issuer = address.map(own -> issuer.orElse(own));
        this.tenant = address.map(own -> OidcTenantConfig.authServerUrl(own)
                        .tenantId(TENANT)
                        .token()
                        .issuer(issuer.orElse(own))
                        .audience(audience)
                        .forcedJwkRefreshInterval(refresh)
                        .subjectRequired()
                        .allowJwtIntrospection(false)
                        .allowOpaqueTokenIntrospection(false)
                        .end()
                        .build())
                .orElse(null);
    }

    /** Whether it is this issuer's token that the identity is made of. */
    static boolean signedIn(SecurityIdentity identity) {
        return TENANT.equals(identity.getAttribute(TENANT_OF));
    }

    /** Nothing for tokens that are not for this issuer to check. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return issuer.isPresent() && issuer.equals(claimedIssuer(request))
                ? Uni.createFrom().item(tenant)
                : Uni.createFrom().nullItem();
    }

    /** What the token says, which nobody has checked yet. */
    private static Optional<String> claimedIssuer(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        var bearer = BEARER.matcher(header == null ? "" : header.strip());
        if (!bearer.matches()) {
            return Optional.empty();
        }
        var claims = OidcCommonUtils.decodeJwtContent(bearer.group(1));
        return claims != null && claims.getValue("iss") instanceof String issuer
                ? Optional.of(issuer)
                : Optional.empty();
    }
}
