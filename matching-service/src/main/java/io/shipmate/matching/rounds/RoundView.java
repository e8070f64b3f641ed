package io.shipmate.matching.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.matching.engine.Strength;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round as programme-managers see it. */
@Schema(name = "Round", description = "A round of buddies, and how far its job is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d73")
        UUID id,

        @Schema(required = true) UUID programme,

        @Schema(required = true, examples = "1") int number,

        @Schema(required = true) RoundKind kind,
        @Schema(required = true) RoundState state,
        @Schema(required = true) Progress progress,
        @Schema(required = true) Instant askedAt,
        Instant publishedAt,

        @Schema(required = true, description = "Who is kept apart in it")
        List<KeepApart> keptApart,

        @Schema(description = "What proves it; once it is worked out")
        Evidence evidence,

        @Schema(description = "How good it is; absent for fewer than 5 people")
        Quality quality) {

    /** How far the job is. */
    @Schema(name = "RoundProgress")
    record Progress(
            @Schema(required = true) Step step,

            @Schema(required = true, description = "Of the whole, 0 to 100", examples = "40")
            int percent,

            @Schema(
                    required = true,
                    description = "Rises with each change; the id of its event in the stream",
                    examples = "7")
            long change) {}

    /** What proves that there is no better one, or by how little there could be. */
    @Schema(name = "RoundEvidence")
    record Evidence(
            @Schema(required = true, description = "Of the programme's policy; 0 is the one that the system ships with")
            int policyVersion,

            @Schema(required = true, description = "The same input and seed give the same groups")
            long seed,

            @Schema(required = true, description = "SHA-256 of all that went in")
            String inputHash,

            @Schema(
                    required = true,
                    description = "Proved: nobody more could have a group, and no other groups have more in common")
            boolean bestPossible,

            @Schema(
                    required = true,
                    description = "How far from the best it could be at the most, in percent",
                    examples = "0.01")
            double gapPercent) {}

    /** How good it is, in words where it is about people. */
    @Schema(name = "RoundQuality")
    record Quality(
            @Schema(required = true, examples = "200") int people,

            @Schema(required = true, description = "How many of them have a group", examples = "199")
            int inGroups,

            @Schema(required = true, description = "How many could have one at the most", examples = "199")
            int mostPossible,

            @Schema(required = true) int groups,

            @Schema(required = true, description = "Groups of three")
            int trios,

            @Schema(required = true, description = "How many groups of each strength")
            Strengths strengths,

            @Schema(description = "The least strength of two people in a group; absent without a group")
            Strength lowest,

            @Schema(description = "The strength in the middle; absent without a group")
            Strength middle) {}

    /** Groups by the strength of their weakest two. */
    @Schema(name = "RoundStrengths")
    record Strengths(
            @Schema(required = true) long strong,
            @Schema(required = true) long good,
            @Schema(required = true) long some) {}
}
