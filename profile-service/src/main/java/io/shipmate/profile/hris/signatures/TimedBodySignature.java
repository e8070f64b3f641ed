package io.shipmate.profile.hris.signatures;

import java.util.List;

/**
 * A keyed hash of the raw body followed by the text of a timestamp header.
 *
 * @param signatureHeader lower case
 * @param timeHeader lower case
 */
record TimedBodySignature(String signatureHeader, String timeHeader) implements SignatureScheme {

    @Override
    public Verdict verify(Sent sent, List<String> secrets, Freshness freshness) {
        var given = sent.header(signatureHeader);
        var time = sent.header(timeHeader);
        if (given.isEmpty() || time.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        var signed = ProviderTime.parse(time.get().strip());
        if (signed.isEmpty()) {
            return Verdict.MALFORMED;
        }
        var genuine = Keyed.anyMakes(
                secrets,
                secret -> SignatureEncoding.HEX.written(
                        Keyed.hmac("HmacSHA256", Keyed.bytes(secret), sent.body(), Keyed.bytes(time.get()))),
                SignatureEncoding.HEX.given(given.get()));
        if (!genuine) {
            return Verdict.WRONG;
        }
        return freshness.holds(signed.get()) ? Verdict.GENUINE : Verdict.STALE;
    }

    @Override
    public boolean accepts(String secret) {
        return SharedToken.isPlain(secret);
    }
}
