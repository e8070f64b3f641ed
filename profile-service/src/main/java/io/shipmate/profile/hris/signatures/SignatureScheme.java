package io.shipmate.profile.hris.signatures;

import java.util.List;

/** How a provider proves that a delivery is its own. */
public sealed interface SignatureScheme permits BodySignature, TimedBodySignature, MessageSignature, SharedToken {

    /**
     * Looks whether one of the secrets signed exactly what was sent. Only a delivery that is signed rightly is told to be
     * stale, so a stranger learns nothing.
     *
     * @param secrets every secret that is live now; at least one
     */
    Verdict verify(Sent sent, List<String> secrets, Freshness freshness);

    /** Whether a text can be a secret of this scheme. */
    boolean accepts(String secret);

    /**
     * BambooHR: HMAC-SHA256 over the raw body followed by the timestamp header, without a separator, as lower-case hex.
     * The timestamp has been seen as seconds and as ISO 8601: the text is signed as it stands.
     */
    static SignatureScheme bambooHr() {
        return new TimedBodySignature("x-bamboohr-signature", "x-bamboohr-timestamp");
    }

    /** HiBob, webhooks v2: HMAC-SHA512 over the raw body, Base64. */
    static SignatureScheme hiBob() {
        return new BodySignature("HmacSHA512", SignatureEncoding.BASE64, "bob-signature");
    }

    /** Gusto: HMAC-SHA256 over the raw body, keyed by the verification token, lower-case hex. */
    static SignatureScheme gusto() {
        return new BodySignature("HmacSHA256", SignatureEncoding.HEX, "x-gusto-signature", "x_gusto_signature");
    }

    /** Merge: HMAC-SHA256 over the raw body, Base64 for URLs; with and without padding has been seen. */
    static SignatureScheme merge() {
        return new BodySignature("HmacSHA256", SignatureEncoding.BASE64_URL, "x-merge-webhook-signature");
    }

    /** Finch: HMAC-SHA256 over id, timestamp and body, joined by dots, keyed by the Base64 secret. */
    static SignatureScheme finch() {
        return new MessageSignature("finch-event-id", "finch-timestamp", "finch-signature");
    }

    /** Standard Webhooks: as Finch does, with {@code v1} (shared secret, {@code whsec_}) and {@code v1a} (Ed25519, {@code whpk_}). */
    static SignatureScheme standardWebhooks() {
        return new MessageSignature("webhook-id", "webhook-timestamp", "webhook-signature");
    }

    /** Personio: no signature exists; a token stands in a header exactly as it was configured there. */
    static SignatureScheme personio(String header) {
        return new SharedToken(header, "");
    }

    /** Rippling: no signature exists; a bearer token. */
    static SignatureScheme rippling() {
        return new SharedToken("authorization", "Bearer ");
    }
}
