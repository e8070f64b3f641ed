package io.shipmate.profile.erasure;

/** Who asked for an erasure: the person, or a people-admin who recorded the person's wish. */
enum AskedBy {
    PERSON,
    PEOPLE_ADMIN
}
