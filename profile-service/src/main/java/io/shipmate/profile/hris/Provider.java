package io.shipmate.profile.hris;

import com.fasterxml.jackson.databind.JsonNode;
import io.shipmate.profile.hris.signatures.SignatureScheme;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose webhooks a connection takes. */
@Schema(name = "HrisProvider")
enum Provider {
    BAMBOOHR,
    HIBOB,
    PERSONIO,
    GUSTO,
    MERGE,
    FINCH,
    RIPPLING,
    STANDARD_WEBHOOKS;

    /** @param tokenHeader where a provider that signs nothing puts its token, lower case */
    SignatureScheme scheme(String tokenHeader) {
        return switch (this) {
            case BAMBOOHR -> SignatureScheme.bambooHr();
            case HIBOB -> SignatureScheme.hiBob();
            case PERSONIO -> SignatureScheme.personio(tokenHeader);
            case GUSTO -> SignatureScheme.gusto();
            case MERGE -> SignatureScheme.merge();
            case FINCH -> SignatureScheme.finch();
            case RIPPLING -> SignatureScheme.rippling();
            case STANDARD_WEBHOOKS -> SignatureScheme.standardWebhooks();
        };
    }

    /** What a delivery says. Never fails: what is not for us has no reports. */
    Notice read(JsonNode body, Mapping mapping, Instant receivedAt) {
        var reading = new NoticeReading(body, mapping, receivedAt);
        return switch (this) {
            case BAMBOOHR -> reading.bambooHr();
            case HIBOB -> reading.hiBob();
            case PERSONIO -> reading.personio();
            case GUSTO -> reading.gusto();
            case MERGE -> reading.merge();
            case FINCH -> reading.finch();
            case RIPPLING -> reading.rippling();
            case STANDARD_WEBHOOKS -> reading.standardWebhooks();
        };
    }

    /** Whether the secret may be one that we make; the others show theirs, or send it. */
    boolean takesOurSecret() {
        return this == PERSONIO || this == RIPPLING || this == STANDARD_WEBHOOKS;
    }

    /** Whether the header of its token can be chosen there. */
    boolean takesAnotherHeader() {
        return this == PERSONIO;
    }

    /** Whether the secret comes by itself, with the first delivery. */
    boolean sendsItsSecret() {
        return this == GUSTO;
    }

    /** Whether a delivery tells its time: of one that does not, the same words later are a new event. */
    boolean tellsTime() {
        return this != RIPPLING;
    }
}
