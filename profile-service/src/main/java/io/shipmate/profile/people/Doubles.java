package io.shipmate.profile.people;

import java.util.Optional;
import java.util.UUID;

/** Implemented by the feature that has people erased: forgets, in all services, somebody who was found to be another. */
public interface Doubles {

    /**
     * Runs in the transaction of the merge.
     *
     * @param sameAs who they were found to be
     * @param admin the people-admin, if they are known here themselves
     */
    void forget(UUID person, UUID sameAs, Optional<UUID> admin);
}
