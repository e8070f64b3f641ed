package io.shipmate.profile.hris.signatures;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A token in a header, for providers that sign nothing. It proves who sends, not what: such a connection is as safe as the
 * way there.
 *
 * @param header lower case
 * @param prefix what stands before the token
 */
record SharedToken(String header, String prefix) implements SignatureScheme {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{6,498}[\\x21-\\x7e])");

    @Override
    public Verdict verify(Sent sent, List<String> secrets, Freshness freshness) {
        var given = sent.header(header);
        if (given.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        return Keyed.anyMakes(secrets, secret -> prefix + secret, given.get()) ? Verdict.GENUINE : Verdict.WRONG;
    }

    @Override
    public boolean accepts(String secret) {
        return isPlain(secret);
    }

    /** 8 to 500 visible characters of ASCII, as a header can carry them. */
    static boolean isPlain(String secret) {
        return PLAIN.matcher(secret).matches();
    }
}
