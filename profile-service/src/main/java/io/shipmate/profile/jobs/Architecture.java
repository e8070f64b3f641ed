package io.shipmate.profile.jobs;

import java.util.List;

/**
 * What a job architecture says, all of it, tidied and free of contradictions.
 *
 * @param families in the order in which they are to be shown
 * @param kinships each pair once
 * @param levels lowest first
 * @param patterns in the order in which they are tried
 */
record Architecture(
        List<JobFamily> families, List<Kinship> kinships, List<JobLevel> levels, List<TitlePattern> patterns) {

    /** Copies the lists. */
    Architecture {
        families = List.copyOf(families);
        kinships = List.copyOf(kinships);
        levels = List.copyOf(levels);
        patterns = List.copyOf(patterns);
    }

    /** What a company has before anybody has said anything: a ladder. */
    static Architecture ofLevels(List<JobLevel> levels) {
        return new Architecture(List.of(), List.of(), levels, List.of());
    }
}
