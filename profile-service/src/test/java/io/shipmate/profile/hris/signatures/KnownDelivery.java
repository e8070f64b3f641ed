package io.shipmate.profile.hris.signatures;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A delivery that is known to be genuine. Finch's and Standard Webhooks' are the publishers' own; the others follow the
 * published schemes.
 */
@SuppressWarnings("ImmutableEnumChecker") // schemes have no state that changes, and the maps are immutable
enum KnownDelivery {
    FINCH(
            SignatureScheme.finch(),
            "5WbX5kEWLlfzsGNjH64I8lOOqUB6e8FH",
            "{\"company_id\":\"720be419-0293-4d32-a707-32179b0827ab\"}",
            1676312382,
            Map.of(
                    "Finch-Event-Id", "msg_2Lh9KRb0pzN4LePd3XiA4v12Axj",
                    "Finch-Timestamp", "1676312382",
                    "Finch-Signature", "v1,m7y0TV2C+hlHxU42wCieApTSTaA8/047OAplBqxIV/s=")),
    STANDARD_WEBHOOKS(
            SignatureScheme.standardWebhooks(),
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "{\"test\": 2432232314}",
            1614265330,
            Map.of(
                    "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    "webhook-timestamp", "1614265330",
                    "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")),
    BAMBOOHR(
            SignatureScheme.bambooHr(),
            "test-secret",
            "{\"type\":\"employee.updated\",\"timestamp\":\"2026-01-31T18:42:00+0000\",\"data\":{\"companyId\":\"12345\","
                    + "\"employeeId\":\"67890\",\"changedFields\":[\"firstName\"]}}",
            1700000000,
            Map.of(
                    "X-BambooHR-Timestamp", "1700000000",
                    "X-BambooHR-Signature", "19fd29ff04316bb1e9492f0568c52bf9198213dff99e0acd3d68c8d7734edc97")),
    HIBOB(
            SignatureScheme.hiBob(),
            "test-secret",
            "{\"companyId\":636192,\"type\":\"employee.left\",\"triggeredBy\":\"system\",\"triggeredAt\":"
                    + "\"2024-12-30T12:56:18.955603\",\"version\":\"v2\",\"data\":{\"employeeId\":\"3332883884017713938\"}}",
            1700000000,
            Map.of(
                    "Bob-Signature",
                    "DV1ZdVNvSunikggHI/2sXZOjtNADL8LaAVrhW9If8sweKYFLDxeaBNOef1vvP6wABxnjSCLYCcfY41dK93/uHA==")),
    MERGE(
            SignatureScheme.merge(),
            "test-secret",
            "{\"hook\":{\"id\":\"cb1fe0a7-c2a1-4bd6-8cf5-57e70c7f1d53\",\"event\":\"Employee.changed\",\"target\":"
                    + "\"https://yoururl.com\"},\"linked_account\":{\"id\":\"a3602c03-aba7-4d9d-a349-dbc338504092\"},\"data\":{}}",
            1700000000,
            Map.of("X-Merge-Webhook-Signature", "gq57yyp9Voe18ABvS_ukWXlhn93NNfQwrY592ZTPzW0=")),
    GUSTO(
            SignatureScheme.gusto(),
            "6590f590-3dba-495e-9bea-c361e1e2efc0",
            "{\"uuid\":\"f7397a24-57ad-4fae-b011-d258e8232900\",\"event_type\":\"employee.terminated\",\"resource_type\":"
                    + "\"Company\",\"resource_uuid\":\"5df911a0-e8e9-412d-8aaf-a46ad193dd96\",\"entity_type\":\"Employee\","
                    + "\"entity_uuid\":\"1c9b2f66-0a6d-4f0a-a1d2-3e4f5a6b7c8d\",\"timestamp\":1671058841}",
            1700000000,
            Map.of("X-Gusto-Signature", "5d95f0c21f784792615ac3f2ec1a805f70ebe67dd23ddfeae2df7de949cbe137")),
    PERSONIO(
            SignatureScheme.personio("authorization"),
            "a-token-of-our-own",
            "{}",
            1700000000,
            Map.of("Authorization", "a-token-of-our-own")),
    RIPPLING(
            SignatureScheme.rippling(),
            "a-token-of-our-own",
            "event_name=employee.hired&id=1",
            1700000000,
            Map.of("Authorization", "Bearer a-token-of-our-own"));

    private final SignatureScheme scheme;
    private final String secret;
    private final String body;
    private final long at;
    private final Map<String, String> headers;

    KnownDelivery(SignatureScheme scheme, String secret, String body, long at, Map<String, String> headers) {
        this.scheme = scheme;
        this.secret = secret;
        this.body = body;
        this.at = at;
        this.headers = headers;
    }

    SignatureScheme scheme() {
        return scheme;
    }

    String secret() {
        return secret;
    }

    byte[] body() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    Map<String, String> headers() {
        return new LinkedHashMap<>(headers);
    }

    /** Whether the body is signed, not only its sender named. */
    boolean signsTheBody() {
        return this != PERSONIO && this != RIPPLING;
    }

    boolean signsATime() {
        return this == FINCH || this == STANDARD_WEBHOOKS || this == BAMBOOHR;
    }

    /** As it arrived when it was signed. */
    Verdict verify(byte[] sentBody, Map<String, String> sentHeaders, String... secrets) {
        return verifyAfter(Duration.ZERO, sentBody, sentHeaders, secrets);
    }

    Verdict verifyAfter(Duration delay, byte[] sentBody, Map<String, String> sentHeaders, String... secrets) {
        var tolerance = Duration.ofMinutes(5);
        return scheme.verify(
                Sent.of(sentBody, sentHeaders),
                List.of(secrets),
                new Freshness(Instant.ofEpochSecond(at).plus(delay), tolerance, tolerance));
    }
}
