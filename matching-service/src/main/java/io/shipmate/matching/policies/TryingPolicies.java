package io.shipmate.matching.policies;

import io.shipmate.matching.engine.Quality;
import jakarta.enterprise.context.ApplicationScoped;

/** What a policy would do to the current pool, in figures that tell of nobody. Nothing is changed or kept. */
@ApplicationScoped
class TryingPolicies {

    /** Lists among so many take about a second; the time does not grow with the company. */
    private static final int MOST = 2_000;

    private static final int SMALLEST_GROUP = 5;

    private final PolicyKeys keys;
    private final SettingPolicies setting;
    private final CurrentPool current;

    TryingPolicies(PolicyKeys keys, SettingPolicies setting, CurrentPool current) {
        this.keys = keys;
        this.setting = setting;
        this.current = current;
    }

    /** One at a time: whoever else tries waits for a second and leaves the other threads to the members. */
    synchronized WhatIfView whatIf(String name, DescribePolicy request) {
        var key = keys.named(name);
        var proposed = request.requireSound(key);
        var present = setting.read(name).policy().requireSound(key);
        var pool = current.pool();
        var before = Quality.of(pool, present, MOST);
        var after = present.equals(proposed) ? before : Quality.of(pool, proposed, MOST);
        var enough = before.people() >= SMALLEST_GROUP;
        return new WhatIfView(
                QualityView.rounded(before.people(), before.people()),
                before.looked() < before.people(),
                enough ? QualityView.of(before) : null,
                enough ? QualityView.of(after) : null);
    }
}
