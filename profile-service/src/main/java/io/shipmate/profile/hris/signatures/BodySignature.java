package io.shipmate.profile.hris.signatures;

import java.util.List;

/** A keyed hash of the raw body in one header. */
final class BodySignature implements SignatureScheme {

    private final String algorithm;
    private final SignatureEncoding encoding;
    private final String[] headers;

    /** @param headers the spellings of the header, lower case */
    BodySignature(String algorithm, SignatureEncoding encoding, String... headers) {
        this.algorithm = algorithm;
        this.encoding = encoding;
        this.headers = headers;
    }

    @Override
    public Verdict verify(Sent sent, List<String> secrets, Freshness freshness) {
        var given = sent.header(headers);
        if (given.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        var genuine = Keyed.anyMakes(
                secrets,
                secret -> encoding.written(Keyed.hmac(algorithm, Keyed.bytes(secret), sent.body())),
                encoding.given(given.get()));
        return genuine ? Verdict.GENUINE : Verdict.WRONG;
    }

    @Override
    public boolean accepts(String secret) {
        return SharedToken.isPlain(secret);
    }
}
