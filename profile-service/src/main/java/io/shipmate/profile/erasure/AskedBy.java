package io.shipmate.profile.erasure;

/** Who asked for an erasure. */
enum AskedBy {
    PERSON,
    /** A people-admin who recorded the person's wish. */
    PEOPLE_ADMIN,
    /** Nobody did: a people-admin found the person to be another, who stays. */
    MERGE
}
