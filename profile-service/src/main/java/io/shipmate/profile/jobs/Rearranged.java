package io.shipmate.profile.jobs;

/** There is another job architecture now. */
record Rearranged(Placing placing) {}
