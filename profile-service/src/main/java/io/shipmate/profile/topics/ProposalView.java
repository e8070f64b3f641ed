package io.shipmate.profile.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word that members use and no topic has. From whom it comes is not known here. */
@Schema(
        name = "TopicProposal",
        requiredProperties = {"id", "word"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        UUID id,

        @Schema(examples = "Beekeeping") String word,

        @Schema(
                description =
                        "How many people use it, rounded down to a multiple of 5; absent if they are fewer than 5",
                examples = "5")
        Integer people) {}
