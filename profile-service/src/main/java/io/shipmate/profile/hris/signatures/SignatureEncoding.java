package io.shipmate.profile.hris.signatures;

import java.util.Base64;
import java.util.HexFormat;

/**
 * How a signature is written. What is expected is written and compared as a text: who reads what was given would also take
 * other spellings for the same.
 */
enum SignatureEncoding {
    HEX,
    BASE64,
    BASE64_URL;

    String written(byte[] signature) {
        return switch (this) {
            case HEX -> HexFormat.of().formatHex(signature);
            case BASE64 -> Base64.getEncoder().encodeToString(signature);
            case BASE64_URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        };
    }

    /** The given text as {@link #written} would have it. */
    String given(String signature) {
        if (this != BASE64_URL) {
            return signature;
        }
        var end = signature.length();
        while (end > 0 && signature.charAt(end - 1) == '=') {
            end--;
        }
        return signature.substring(0, end);
    }
}
