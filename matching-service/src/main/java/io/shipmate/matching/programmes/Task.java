package io.shipmate.matching.programmes;

/** What a programme brings people together for. */
enum Task {
    /** A buddy for a while: two people, or three if the number is odd. */
    BUDDY,
    /** Facilitated roundtables. */
    ROUNDTABLE;

    /** What somebody has to be open to, in the words of their participation. */
    String openTo() {
        return name();
    }
}
