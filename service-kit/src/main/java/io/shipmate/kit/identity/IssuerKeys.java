package io.shipmate.kit.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Refuses the keys that mock-oauth2-server brings along, whenever the issuer's keys are fetched: everybody has their private
 * halves, so everybody could sign in as anybody. They are taken out of what was fetched, so no token that they sign is good, and the
 * service does not start with them or, when the issuer came later, is not ready. Only {@code shipmate.issuer.local} allows
 * them, for a system that nobody else can reach.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class IssuerKeys implements OidcResponseFilter {

    static final String REFUSED =
            "The issuer publishes a signing key of mock-oauth2-server, whose private half everybody has."
                    + " Set quarkus.oidc.auth-server-url to a real issuer; only on a developer's machine shipmate.issuer.local=true";

    /** SHA-256 thumbprints (RFC 7638) of the RSA and EC keys inside the library. */
    private static final Set<String> EVERYBODYS = Set.of(
            "bP_Quj3OZt03y6CSm7q1hZE4Ss0F2epXyvd3NEE3f9E",
            "vC94Nfo2Ik0lxNZDrx4bHZClSlnto6DXCJrkgcmYiOI",
            "jLwKw2OkgqCSffRBkSDDviZxi_1av0iLQhg1pq7h4tg",
            "PrcpQJ23aSVm5n0fzFf4mw6tG5d_2Zm9svzBosd6xOU",
            "SDWQjFOOxS8BxTTmvvHstZ7Wbnb0a4GTYaV_3DdVzJs",
            "3Io-o0-B-3DnOYSfR5pQIwrnYMfxlRaJ4O5P8V8Le9o",
            "cVVOVAELeQlRE_yIRr2HU3-8nX2kZ4p-ZlbDWd0LKr4");

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final int OK = 200;
    /** Where Quarkus notes whose keys are fetched. */
    private static final String TENANT_OF = "tenant-id";

    private final boolean local;
    /** The issuers whose keys, fetched last, held one that is refused. */
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    IssuerKeys(@ConfigProperty(name = "shipmate.issuer.local") boolean local) {
        this.local = local;
    }

    /** Whether the keys of some issuer that were fetched last held one that is refused. */
    boolean areRefused() {
        return !refused.isEmpty();
    }

    /** The keys are here by now, unless the issuer is away. */
    void start(@Observes StartupEvent started) {
        if (areRefused()) {
            throw new IllegalStateException(REFUSED);
        }
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext response) {
        look(response);
        return Uni.createFrom().voidItem();
    }

    private void look(OidcResponseFilterContext response) {
        if (local || response.statusCode() != OK || response.responseBody() == null) {
            return;
        }
        try {
            var published = new JsonWebKeySet(response.responseBody().toString()).getJsonWebKeys();
            var good = new ArrayList<JsonWebKey>();
            for (var key : published) {
                if (!EVERYBODYS.contains(key.calculateBase64urlEncodedThumbprint("SHA-256"))) {
                    good.add(key);
                }
            }
            var issuer = String.valueOf(response.requestProperties().getString(TENANT_OF));
            if (good.size() < published.size()) {
                refused.add(issuer);
                LOG.error(REFUSED);
                response.responseBody(Buffer.buffer(new JsonWebKeySet(good).toJson()));
            } else {
                refused.remove(issuer);
            }
        } catch (JoseException e) {
            LOG.debugf("The issuer's keys cannot be read: %s", e.getClass().getName()); // nor by whoever checks tokens
        }
    }
}
