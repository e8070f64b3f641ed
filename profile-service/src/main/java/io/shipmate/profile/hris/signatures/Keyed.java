package io.shipmate.profile.hris.signatures;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes and comparisons that take the same time whatever they find. */
final class Keyed {

    private Keyed() {}

    /** HMAC of the parts one after the other. */
    static byte[] hmac(String algorithm, byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has these
        }
    }

    /** Whether the text is what one of the secrets makes; all of them are tried, whichever fits. */
    static boolean anyMakes(List<String> secrets, Function<String, String> expected, String given) {
        var found = false;
        for (var secret : secrets) {
            found |= same(expected.apply(secret), given);
        }
        return found;
    }

    /** Compares texts without telling where they differ. */
    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
