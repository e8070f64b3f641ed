package io.shipmate.matching.policies;

import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.Quality;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.policy.Task;
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
    private final ProgrammePool enrolled;

    TryingPolicies(PolicyKeys keys, SettingPolicies setting, CurrentPool current, ProgrammePool enrolled) {
        this.keys = keys;
        this.setting = setting;
        this.current = current;
        this.enrolled = enrolled;
    }

    /** One at a time: whoever else tries waits for a second and leaves the other threads to the members. */
    synchronized WhatIfView whatIf(String name, DescribePolicy request) {
        var key = keys.named(name);
        var proposed = request.requireSound(key);
        var present = setting.read(name).policy().requireSound(key);
        var pool = key.equals(PolicyKey.DEFAULT) ? current.pool() : enrolled.of(key.id(), present);
        var before = quality(pool, present);
        var after = present.equals(proposed) ? before : quality(pool, proposed);
        var enough = before.people() >= SMALLEST_GROUP;
        return new WhatIfView(
                QualityView.rounded(before.people(), before.people()),
                before.looked() < before.people(),
                enough ? QualityView.of(before) : null,
                enough ? QualityView.of(after) : null);
    }

    /** Suggestions have prices; who is put together has none. */
    private static Quality quality(Pool pool, Policy policy) {
        return policy.task() == Task.SUGGEST ? Quality.atPrices(pool, policy, MOST) : Quality.of(pool, policy, MOST);
    }
}
