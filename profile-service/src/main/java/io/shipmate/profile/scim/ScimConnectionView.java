package io.shipmate.profile.scim;

import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection as people-admins see it; never its tokens. */
@Schema(
        name = "ScimConnection",
        requiredProperties = {
            "id",
            "name",
            "personIdFrom",
            "unitsFrom",
            "unitPrefix",
            "deactivatedMeansLeft",
            "zone",
            "language",
            "connectedAt",
            "tokensIssuedAt"
        })
record ScimConnectionView(
        UUID id,

        @Schema(examples = "Entra ID") String name,

        PersonIdFrom personIdFrom,
        UnitsFrom unitsFrom,
        String unitPrefix,
        boolean deactivatedMeansLeft,
        String zone,
        String language,
        Instant connectedAt,

        @Schema(description = "When the tokens were issued that are good now, the newest first; two at the most")
        List<Instant> tokensIssuedAt)
        implements Tagged {

    static ScimConnectionView of(ScimConnection connection, List<Instant> tokens) {
        return new ScimConnectionView(
                connection.id(),
                connection.name(),
                connection.personIdFrom(),
                connection.unitsFrom(),
                connection.unitPrefix(),
                connection.deactivatedMeansLeft(),
                connection.zone(),
                connection.language(),
                connection.connectedAt(),
                tokens);
    }
}
