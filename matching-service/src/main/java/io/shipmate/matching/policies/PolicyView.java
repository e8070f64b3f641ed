package io.shipmate.matching.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a policy. */
@Schema(
        name = "Policy",
        requiredProperties = {"key", "version", "policy"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyView(
        @Schema(description = "`default`, or the programme's id", examples = "default")
        String key,

        @Schema(description = "0 for the one that the system ships with, then 1, 2, 3", examples = "3")
        int version,

        @Schema(description = "When it was made; absent of version 0")
        Instant since,

        @Schema(
                description =
                        "Who made it; absent of version 0, of somebody without a profile and of somebody who is forgotten")
        UUID by,

        DescribePolicy policy)
        implements Tagged {

    static PolicyView of(PolicyKey key, PolicyVersion version) {
        return new PolicyView(
                key.name(), version.number(), version.since(), version.by(), DescribePolicy.of(version.policy()));
    }
}
