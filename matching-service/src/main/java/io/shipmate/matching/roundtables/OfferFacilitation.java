package io.shipmate.matching.roundtables;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be asked to lead a roundtable. */
@Schema(examples = "{\"person\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b\"}")
record OfferFacilitation(
        @NotNull @Schema(description = "Somebody open to facilitation, or from outside")
        UUID person) {}
