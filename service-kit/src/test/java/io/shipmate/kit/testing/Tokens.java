package io.shipmate.kit.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Real tokens of the test's issuer, signed and checked like those of a company's identity provider. */
public final class Tokens {

    private static final String ISSUER = "shipmate";
    private static final String ALUMNI_ISSUER = "alumni";
    private static final String AUDIENCE = "shipmate";

    private Tokens() {}

    /** The issuer that the tokens name. */
    public static String issuerUrl() {
        return RealServers.issuer.issuerUrl(ISSUER).toString();
    }

    /** The issuer for those who have left. */
    public static String alumniIssuerUrl() {
        return RealServers.issuer.issuerUrl(ALUMNI_ISSUER).toString();
    }

    /** A token of the issuer for those who have left, with further claims, for example {@code email}. */
    public static String ofAlumnus(String subject, Map<String, ?> claims) {
        return RealServers.issuer
                .issueToken(ALUMNI_ISSUER, subject, AUDIENCE, new HashMap<String, Object>(claims))
                .serialize();
    }

    /** A token for a subject with these roles and nothing else. */
    public static String of(String subject, String... roles) {
        return with(subject, Map.of(), roles);
    }

    /** A token for a subject with further claims, for example {@code external_id} or {@code email}. */
    public static String with(String subject, Map<String, ?> claims, String... roles) {
        return forAudience(AUDIENCE, subject, claims, roles);
    }

    /** A token that another audience was meant to get. */
    public static String forAudience(String audience, String subject, Map<String, ?> claims, String... roles) {
        var all = new HashMap<String, Object>(claims);
        all.put("roles", List.of(roles));
        return RealServers.issuer.issueToken(ISSUER, subject, audience, all).serialize();
    }
}
