package io.shipmate.matching.pool;

/** How somebody belongs to the company. */
public enum Employment {
    ACTIVE,
    ON_LEAVE,
    ALUMNUS,
    EXTERNAL
}
