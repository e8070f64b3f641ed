package io.shipmate.profile.people;

import java.util.UUID;

/**
 * Implemented by each feature in which something hangs on a person that is to hang on another when the two are found to be
 * one, or in which people are named by their external ids. Runs in the transaction of the change.
 */
public interface Linked {

    /** Lets what hangs on one person hang on the other, before the one is forgotten. */
    default void follow(UUID from, UUID to) {}

    /** Whoever was called by one external id is called by another now. */
    default void rename(String from, String to) {}
}
