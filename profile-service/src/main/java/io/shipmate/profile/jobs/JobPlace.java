package io.shipmate.profile.jobs;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * Where somebody stands in the job architecture.
 *
 * @param jobFamily key of the family; what a source said, if the architecture does not know it; or null
 * @param level the level as the architecture writes it; what a source said, if it does not know it; or null
 * @param levelRank the rung of that level, 1 the lowest; null if the architecture does not know it
 * @param jobRevision of the architecture that says so
 */
@Embeddable
public record JobPlace(String jobFamily, String level, Integer levelRank, long jobRevision) {

    /** Of somebody of whom nothing has been said yet. */
    public static final JobPlace NOWHERE = new JobPlace(null, null, null, 0);

    /** Whether it is the same place, whichever architecture says so. */
    public boolean isSameAs(JobPlace other) {
        return Objects.equals(jobFamily, other.jobFamily)
                && Objects.equals(level, other.level)
                && Objects.equals(levelRank, other.levelRank);
    }
}
