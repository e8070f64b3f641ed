package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection, without its secrets. */
@Schema(
        name = "HrisConnection",
        requiredProperties = {"id", "name", "provider", "state", "path", "secret", "mapping", "createdAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record HrisConnectionView(
        UUID id,
        String name,
        Provider provider,
        HrisConnection.State state,

        @Schema(
                description = "Where the provider delivers, behind the host of this service",
                examples = "/hris/7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a/events")
        String path,

        SecretView secret,

        @Schema(description = "The header with PERSONIO's token, if it is not Authorization")
        String tokenHeader,

        Mapping mapping,

        @Schema(description = "Where the provider is asked for employees; absent if it cannot be")
        Source source,

        Instant createdAt)
        implements Tagged {

    /** What may be known of a secret. */
    @Schema(
            name = "HrisSecret",
            requiredProperties = {"there", "handshake"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SecretView(
            @Schema(description = "false: deliveries are answered with 503 until there is one")
            boolean there,

            @Schema(description = "Since when the newest is in use")
            Instant since,

            @Schema(description = "Until when the one before stays good")
            Instant previousUntil,

            @Schema(description = "GUSTO: whether its verification token is waited for, has come, or was taken")
            HrisConnection.Handshake handshake) {}

    static HrisConnectionView of(HrisConnection connection) {
        return new HrisConnectionView(
                connection.id(),
                connection.name(),
                connection.provider(),
                connection.state(),
                "/hris/" + connection.id() + "/events",
                new SecretView(
                        connection.hasSecret(),
                        connection.secretSince(),
                        connection.previousUntil(),
                        connection.handshake()),
                connection.tokenHeader(),
                connection.mapping(),
                connection.source(),
                connection.createdAt());
    }
}
