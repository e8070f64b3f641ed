package io.shipmate.profile.people;

/** What somebody is to the company. To everybody else ON_LEAVE looks like a pause without a date. */
public enum Employment {
    ACTIVE,
    ON_LEAVE,
    ALUMNUS,
    EXTERNAL
}
