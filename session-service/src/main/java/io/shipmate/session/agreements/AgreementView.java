package io.shipmate.session.agreements;

import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circle's agreement as its members see it. */
@Schema(examples = Examples.AGREEMENT)
record AgreementView(
        @Schema(required = true) UUID circle,

        @Schema(required = true, description = "The version to sign; rises with every change", examples = "1")
        int version,

        @Schema(required = true, description = "The house's norms, in the language that was asked for")
        List<NormView> norms,

        @Schema(required = true, description = "What this circle added, in its own words")
        List<ClauseView> clauses,

        @Schema(required = true, description = "Who has signed this version, and when")
        List<SignatureView> signatures,

        @Schema(required = true, description = "Who has not signed this version yet")
        List<UUID> missing,

        @Schema(required = true, description = "Whether all have signed: words can be shared")
        boolean inForce)
        implements Tagged {

    /** One clause of the circle's own. */
    record ClauseView(
            @Schema(required = true, examples = "Phones stay in the bag.")
            String text,

            @Schema(required = true, description = "Whose words they are")
            UUID author) {}

    /** One signature. */
    record SignatureView(
            @Schema(required = true) UUID person,
            @Schema(required = true) Instant signedAt) {}
}
