package io.shipmate.profile.hris.signatures;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signature over id, timestamp and body, joined by dots; the header lists one or more, so that the sender may rotate.
 *
 * @param idHeader lower case
 * @param timeHeader lower case
 * @param signatureHeader lower case
 */
record MessageSignature(String idHeader, String timeHeader, String signatureHeader) implements SignatureScheme {

    private static final String SHARED = "v1,";
    private static final String PUBLIC = "v1a,";
    private static final String SECRET_PREFIX = "whsec_";
    private static final String PUBLIC_KEY_PREFIX = "whpk_";
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 64;
    private static final int PUBLIC_KEY_BYTES = 32;
    /** More than any rotation needs; each may cost a look at the whole body. */
    private static final int MOST_SIGNATURES = 10;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    @Override
    public Verdict verify(Sent sent, List<String> secrets, Freshness freshness) {
        var id = sent.header(idHeader);
        var time = sent.header(timeHeader);
        var given = sent.header(signatureHeader);
        if (id.isEmpty() || time.isEmpty() || given.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        if (!SECONDS.matcher(time.get()).matches()) {
            return Verdict.MALFORMED;
        }
        var head = Keyed.bytes(id.get() + '.' + time.get() + '.');
        var signatures = List.of(given.get().split(" ", -1));
        if (signatures.size() > MOST_SIGNATURES) {
            return Verdict.MALFORMED;
        }
        if (!isSharedBy(secrets, signatures, head, sent.body())
                && !isSignedBy(secrets, signatures, head, sent.body())) {
            return Verdict.WRONG;
        }
        var signed = ProviderTime.parse(time.get());
        return signed.isPresent() && freshness.holds(signed.get()) ? Verdict.GENUINE : Verdict.STALE;
    }

    /** The body is hashed once for each secret, however many signatures are given. */
    private static boolean isSharedBy(List<String> secrets, List<String> signatures, byte[] head, byte[] body) {
        var expected = secrets.stream()
                .filter(MessageSignature::isShared)
                .map(secret -> SHARED
                        + SignatureEncoding.BASE64.written(
                                Keyed.hmac("HmacSHA256", key(secret).orElseThrow(), head, body)))
                .toList();
        var genuine = false;
        for (var signature : signatures) {
            genuine |= Keyed.anyMakes(expected, text -> text, signature);
        }
        return genuine;
    }

    private static boolean isSignedBy(List<String> secrets, List<String> signatures, byte[] head, byte[] body) {
        return signatures.stream()
                .filter(signature -> signature.startsWith(PUBLIC))
                .map(signature -> signature.substring(PUBLIC.length()))
                .anyMatch(signature -> secrets.stream()
                        .filter(secret -> !isShared(secret))
                        .anyMatch(secret -> isSigned(secret, signature, head, body)));
    }

    private static boolean isSigned(String publicKey, String signature, byte[] head, byte[] body) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(key(publicKey).orElseThrow()));
            verifier.update(head);
            verifier.update(body);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false; // not a signature at all
        }
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        var encoded = Arrays.copyOf(ED25519, ED25519.length + raw.length);
        System.arraycopy(raw, 0, encoded, ED25519.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean isShared(String secret) {
        return !secret.startsWith(PUBLIC_KEY_PREFIX);
    }

    /** The bytes behind the prefix, or nothing if they are not Base64. */
    private static Optional<byte[]> key(String secret) {
        var prefix = isShared(secret) ? SECRET_PREFIX : PUBLIC_KEY_PREFIX;
        var text = secret.startsWith(prefix) ? secret.substring(prefix.length()) : secret;
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean accepts(String secret) {
        return key(secret)
                .map(bytes -> bytes.length)
                .filter(length -> isShared(secret)
                        ? length >= SHORTEST_SECRET && length <= LONGEST_SECRET
                        : length == PUBLIC_KEY_BYTES)
                .isPresent();
    }
}
