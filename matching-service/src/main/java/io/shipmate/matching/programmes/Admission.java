package io.shipmate.matching.programmes;

/** Who may join a programme. */
enum Admission {
    /** Everybody who takes part. */
    EVERYBODY,
    /** Those who are invited; to anybody else it does not exist. */
    INVITED
}
