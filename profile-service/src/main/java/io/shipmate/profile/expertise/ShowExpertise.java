package io.shipmate.profile.expertise;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.topics.Topics;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of one's evidence others may see; replaces what was chosen before. */
@Schema(name = "ShowExpertise")
record ShowExpertise(
        @Schema(description = "true: all of it, also what comes later; then without `topics`")
        Boolean all,

        @Size(max = 100) @Schema(description = "Only what is on these topics; none, and without `all`: nothing")
        List<@NotNull UUID> topics) {

    boolean everything() {
        return Boolean.TRUE.equals(all);
    }

    /** The topics that are meant. Refuses unknown ones and repetitions, naming the place, and topics beside everything. */
    List<UUID> only(Topics known) {
        var chosen = topics == null ? List.<UUID>of() : topics;
        if (everything() && !chosen.isEmpty()) {
            throw Invalid.coded("/topics", "not-beside-all");
        }
        Entries.requireOnce("topics", "", chosen);
        return Entries.meant("topics", "", chosen, known).stream().distinct().toList();
    }
}
