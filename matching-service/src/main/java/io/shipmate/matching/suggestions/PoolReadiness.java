package io.shipmate.matching.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A replica takes requests once it knows the pool: nobody is told that there is nobody for them, or of who does
 * not want to meet them.
 */
@Readiness
@ApplicationScoped
class PoolReadiness implements HealthCheck {

    private final LivePool pool;
    private final OthersWishes othersWishes;

    PoolReadiness(LivePool pool, OthersWishes othersWishes) {
        this.pool = pool;
        this.othersWishes = othersWishes;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pool")
                .status(pool.isReady() && othersWishes.isReady())
                .build();
    }
}
