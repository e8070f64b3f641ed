package io.shipmate.profile.jobs;

/** How close two job families are. Families of which nothing is said are strangers. */
enum Closeness {
    CLOSE,
    RELATED,
    DISTANT
}
