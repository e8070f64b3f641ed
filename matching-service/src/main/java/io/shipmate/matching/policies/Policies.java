package io.shipmate.matching.policies;

import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.policy.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The policies that count now, for the features that go by them. */
@ApplicationScoped
public class Policies {

    private final PolicyVersions versions;

    Policies(PolicyVersions versions) {
        this.versions = versions;
    }

    /**
     * A policy and which version of it.
     *
     * @param version 0 for the one that the system ships with
     */
    public record Versioned(int version, Policy policy) {}

    /** What suggestions go by. */
    @Transactional
    public Policy ofSuggestions() {
        return versions.newest(PolicyKey.DEFAULT).policy();
    }

    /** What a programme goes by: its own, or the one that the system ships for such a task. */
    @Transactional
    public Versioned ofProgramme(UUID programme, Task task) {
        var newest = versions.newest(new PolicyKey(programme, task));
        return new Versioned(newest.number(), newest.policy());
    }
}
