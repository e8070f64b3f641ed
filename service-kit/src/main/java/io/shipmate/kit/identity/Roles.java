package io.shipmate.kit.identity;

/** The roles that a token may carry in its {@code roles} claim. */
public final class Roles {

    /** Every signed-in human. */
    public static final String MEMBER = "member";

    /**
     * Somebody who has left, signed in at the issuer for them; no member, and nothing that the token says besides. An operation that does
     * not name this role is closed to them.
     */
    public static final String ALUMNUS = "alumnus";

    /** Runs programmes. */
    public static final String PROGRAMME_MANAGER = "programme-manager";

    /** Keeps people and imports right. */
    public static final String PEOPLE_ADMIN = "people-admin";

    /** Keeps the system running. */
    public static final String OPS = "ops";

    /** Another service, signed in by client credentials. */
    public static final String SERVICE = "service";

    private Roles() {}
}
