package io.shipmate.profile.scim;

/** Where a connection's people have their unit from. */
enum UnitsFrom {

    /** The attribute {@code department} of the enterprise user. */
    DEPARTMENT,

    /** The groups whose names begin with the connection's prefix. */
    GROUPS
}
