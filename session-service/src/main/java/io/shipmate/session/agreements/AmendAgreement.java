package io.shipmate.session.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All the clauses that the circle's agreement is to have besides the norms, in their order. */
@Schema(examples = Examples.AMEND)
record AmendAgreement(
        @NotNull
        @Size(max = 10)
        @Schema(description = "What stays as it is keeps its author; everything else becomes the caller's words")
        List<@NotBlank @Size(max = 500) String> clauses) {}
