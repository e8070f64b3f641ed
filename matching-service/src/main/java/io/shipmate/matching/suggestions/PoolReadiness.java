package io.shipmate.matching.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica takes requests once it knows the pool: nobody is told that there is nobody for them. */
@Readiness
@ApplicationScoped
class PoolReadiness implements HealthCheck {

    private final LivePool pool;

    PoolReadiness(LivePool pool) {
        this.pool = pool;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pool").status(pool.isReady()).build();
    }
}
