package io.shipmate.profile.erasure;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The erasure has begun. This is told once, or again to who sends the same confirmation. */
@Schema(
        name = "ErasureReceipt",
        requiredProperties = {"erasure", "receipt"})
record ErasureReceiptView(
        @Schema(description = "Its id, for `GET /erasures/{id}`")
        UUID erasure,

        @Schema(
                description =
                        "Send it as `Erasure-Receipt`; it alone reads how far the erasure is. Keep it: it cannot be had again")
        String receipt)
        implements ErasureAnswer {}
