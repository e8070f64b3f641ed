package io.shipmate.profile.hris.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyingASignature {

    @ParameterizedTest
    @EnumSource
    void every_known_delivery_is_genuine(KnownDelivery vector) {
        assertThat(vector.verify(vector.body(), vector.headers(), vector.secret()))
                .isEqualTo(Verdict.GENUINE);
    }

    @ParameterizedTest
    @EnumSource
    void names_of_headers_may_be_spelled_in_any_case(KnownDelivery vector) {
        var shouted = new TreeMap<String, String>();
        vector.headers().forEach((name, value) -> shouted.put(name.toUpperCase(Locale.ROOT), value));
        assertThat(vector.verify(vector.body(), shouted, vector.secret())).isEqualTo(Verdict.GENUINE);
    }

    @ParameterizedTest
    @EnumSource
    void one_flipped_bit_of_the_body_is_noticed(KnownDelivery vector) {
        if (!vector.signsTheBody()) {
            return; // there is no signature: the provider has none
        }
        for (var bit = 0; bit < vector.body().length * 8; bit++) {
            assertThat(vector.verify(flipped(vector.body(), bit), vector.headers(), vector.secret()))
                    .as("bit %d", bit)
                    .isEqualTo(Verdict.WRONG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_flipped_bit_of_a_header_is_noticed(KnownDelivery vector) {
        for (var name : vector.headers().keySet()) {
            var value = vector.headers().get(name).getBytes(StandardCharsets.US_ASCII);
            for (var bit = 0; bit < value.length * 8; bit++) {
                if (bit % 8 == 7) {
                    continue; // no character of ASCII has it
                }
                var headers = vector.headers();
                headers.put(name, new String(flipped(value, bit), StandardCharsets.US_ASCII));
                assertThat(vector.verify(vector.body(), headers, vector.secret()))
                        .as("%s, bit %d", name, bit)
                        .isNotEqualTo(Verdict.GENUINE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_flipped_bit_of_the_secret_is_noticed(KnownDelivery vector) {
        var secret = vector.secret().getBytes(StandardCharsets.US_ASCII);
        var other = new String(flipped(secret, 8 * (secret.length - 2)), StandardCharsets.US_ASCII);
        assertThat(vector.verify(vector.body(), vector.headers(), other)).isNotEqualTo(Verdict.GENUINE);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var other = Arrays.copyOf(bytes, bytes.length);
        other[bit / 8] ^= (byte) (1 << (bit % 8));
        return other;
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_header_is_no_signature(KnownDelivery vector) {
        for (var name : vector.headers().keySet()) {
            var headers = vector.headers();
            headers.remove(name);
            assertThat(vector.verify(vector.body(), headers, vector.secret())).isEqualTo(Verdict.UNSIGNED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void either_of_two_live_secrets_will_do(KnownDelivery vector) {
        var other = vector == KnownDelivery.STANDARD_WEBHOOKS || vector == KnownDelivery.FINCH
                ? Base64.getEncoder().encodeToString(new byte[32])
                : "another-secret";
        assertThat(vector.verify(vector.body(), vector.headers(), other, vector.secret()))
                .isEqualTo(Verdict.GENUINE);
        assertThat(vector.verify(vector.body(), vector.headers(), vector.secret(), other))
                .isEqualTo(Verdict.GENUINE);
        assertThat(vector.verify(vector.body(), vector.headers(), other)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void a_signed_time_is_good_for_five_minutes_either_way(KnownDelivery vector) {
        if (!vector.signsATime()) {
            return; // a repetition cannot be told from the first by its signature
        }
        for (var seconds : List.of(-300, 300)) {
            assertThat(vector.verifyAfter(
                            Duration.ofSeconds(seconds), vector.body(), vector.headers(), vector.secret()))
                    .isEqualTo(Verdict.GENUINE);
        }
        for (var seconds : List.of(-301, 301)) {
            assertThat(vector.verifyAfter(
                            Duration.ofSeconds(seconds), vector.body(), vector.headers(), vector.secret()))
                    .isEqualTo(Verdict.STALE);
        }
    }

    @Test
    void bamboo_hr_may_write_the_time_as_iso_and_signs_the_text_as_it_stands() {
        var time = "2023-11-14T22:13:20+0000";
        var signature = SignatureEncoding.HEX.written(
                Keyed.hmac("HmacSHA256", Keyed.bytes("test-secret"), KnownDelivery.BAMBOOHR.body(), Keyed.bytes(time)));
        var headers = Map.of("X-BambooHR-Timestamp", time, "X-BambooHR-Signature", signature);
        assertThat(KnownDelivery.BAMBOOHR.verify(KnownDelivery.BAMBOOHR.body(), headers, "test-secret"))
                .isEqualTo(Verdict.GENUINE);
        assertThat(KnownDelivery.BAMBOOHR.verifyAfter(
                        Duration.ofMinutes(6), KnownDelivery.BAMBOOHR.body(), headers, "test-secret"))
                .isEqualTo(Verdict.STALE);
    }

    @Test
    void a_time_that_is_none_is_malformed() {
        var headers = KnownDelivery.BAMBOOHR.headers();
        headers.put("X-BambooHR-Timestamp", "yesterday");
        assertThat(KnownDelivery.BAMBOOHR.verify(KnownDelivery.BAMBOOHR.body(), headers, "test-secret"))
                .isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void merge_may_leave_the_padding_out() {
        var headers = KnownDelivery.MERGE.headers();
        headers.replaceAll((_, signature) -> signature.replace("=", ""));
        assertThat(KnownDelivery.MERGE.verify(KnownDelivery.MERGE.body(), headers, "test-secret"))
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void gusto_may_spell_its_header_with_underscores() {
        var headers = Map.of("x_gusto_signature", KnownDelivery.GUSTO.headers().get("X-Gusto-Signature"));
        assertThat(KnownDelivery.GUSTO.verify(KnownDelivery.GUSTO.body(), headers, KnownDelivery.GUSTO.secret()))
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void one_of_several_signatures_will_do() {
        var headers = KnownDelivery.FINCH.headers();
        headers.replaceAll((name, value) -> name.equals("Finch-Signature") ? "v2,abc v1,AAAA " + value : value);
        assertThat(KnownDelivery.FINCH.verify(KnownDelivery.FINCH.body(), headers, KnownDelivery.FINCH.secret()))
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void a_list_of_more_signatures_than_any_rotation_needs_is_not_looked_at() {
        var headers = KnownDelivery.FINCH.headers();
        headers.replaceAll((name, value) -> name.equals("Finch-Signature") ? "v1,AAAA ".repeat(10) + value : value);
        assertThat(KnownDelivery.FINCH.verify(KnownDelivery.FINCH.body(), headers, KnownDelivery.FINCH.secret()))
                .isEqualTo(Verdict.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-99999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "+99999-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z"
            })
    void times_that_nobody_has_lived_in_are_none(String text) {
        assertThat(ProviderTime.parse(text)).isEmpty();
    }

    @Test
    void standard_webhooks_may_be_signed_with_a_key_pair() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var raw = keys.getPublic().getEncoded();
        var publicKey =
                "whpk_" + Base64.getEncoder().encodeToString(Arrays.copyOfRange(raw, raw.length - 32, raw.length));
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update("msg_1.1614265330.{}".getBytes(StandardCharsets.UTF_8));
        var headers = Map.of(
                "webhook-id", "msg_1",
                "webhook-timestamp", "1614265330",
                "webhook-signature", "v1a," + Base64.getEncoder().encodeToString(signer.sign()));
        var vector = KnownDelivery.STANDARD_WEBHOOKS;
        assertThat(vector.scheme().accepts(publicKey)).isTrue();
        assertThat(vector.verify("{}".getBytes(StandardCharsets.UTF_8), headers, publicKey))
                .isEqualTo(Verdict.GENUINE);
        assertThat(vector.verify("{} ".getBytes(StandardCharsets.UTF_8), headers, publicKey))
                .isEqualTo(Verdict.WRONG);
        // the public key is public: nobody may use it as a shared secret
        var forged = "v1,"
                + SignatureEncoding.BASE64.written(Keyed.hmac(
                        "HmacSHA256",
                        Arrays.copyOfRange(raw, raw.length - 32, raw.length),
                        Keyed.bytes("msg_1.1614265330.{}")));
        assertThat(vector.verify(
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Map.of("webhook-id", "msg_1", "webhook-timestamp", "1614265330", "webhook-signature", forged),
                        publicKey))
                .isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void what_can_be_no_secret_is_refused(KnownDelivery vector) {
        assertThat(vector.scheme().accepts(vector.secret())).isTrue();
        assertThat(vector.scheme().accepts("")).isFalse();
        assertThat(vector.scheme().accepts("x")).isFalse();
        assertThat(vector.scheme().accepts("line\nbreak and more")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1671058841, 2022-12-14T23:00:41Z",
        "1671058841000, 2022-12-14T23:00:41Z",
        "2026-01-31T18:42:00+0000, 2026-01-31T18:42:00Z",
        "2026-01-31T18:42:00+01:00, 2026-01-31T17:42:00Z",
        "2026-01-31T18:42:00.5Z, 2026-01-31T18:42:00.500Z",
        "2024-12-26T11:29:14.399997, 2024-12-26T11:29:14.399997Z"
    })
    void times_are_read_in_every_spelling_that_was_seen(String text, Instant expected) {
        assertThat(ProviderTime.parse(text)).contains(expected);
    }
}
