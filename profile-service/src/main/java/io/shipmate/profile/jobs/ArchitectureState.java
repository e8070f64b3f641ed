package io.shipmate.profile.jobs;

import java.util.List;
import java.util.UUID;

/**
 * The job architecture as it stands on the compacted topic {@code shipmate.job-architecture}. What titles mean is not in it:
 * the places of people are on {@code shipmate.people}.
 *
 * @param architecture the key, always the same
 * @param revision rises with every state; a consumer ignores one that is not newer than what it has
 */
record ArchitectureState(
        UUID architecture, long revision, List<JobFamily> families, List<Kinship> kinships, List<JobLevel> levels) {

    static final String TOPIC = "job-architecture";
    static final String TYPE = "io.shipmate.profile.job-architecture-state.v1";
}
