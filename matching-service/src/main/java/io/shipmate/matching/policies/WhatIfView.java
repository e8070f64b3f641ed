package io.shipmate.matching.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the policy that counts now and the proposed one would serve the pool. */
@Schema(
        name = "PolicyWhatIf",
        requiredProperties = {"people", "sampled"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatIfView(
        @Schema(
                description =
                        "How many take part and have room, of a programme of those who have joined it; rounded to 5",
                examples = "1200")
        int people,

        @Schema(
                description =
                        "Whether only a sample of 2,000 of them was looked at, and their lists made among themselves: the figures"
                                + " are then those of a company of that size")
        boolean sampled,

        @Schema(description = "Of the policy that counts now; absent of fewer than 5 people")
        QualityView present,

        @Schema(description = "Of the proposed one; absent of fewer than 5 people")
        QualityView proposed) {}
