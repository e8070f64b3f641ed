package io.shipmate.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while the issuer publishes a key that everybody has; an issuer that is away does not matter. */
@Readiness
@ApplicationScoped
class IssuerReadiness implements HealthCheck {

    private final IssuerKeys keys;

    IssuerReadiness(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("issuer").status(!keys.areRefused());
        return keys.areRefused()
                ? response.withData("reason", IssuerKeys.REFUSED).build()
                : response.build();
    }
}
