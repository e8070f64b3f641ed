package io.shipmate.kit.privacy;

import java.util.UUID;

/** Implemented by each feature that keeps something about a person; the kit finds all of them by itself. */
public interface PersonalData {

    /** The name of this feature's part in the export, unique within the service. */
    String section();

    /** All that this feature keeps about the person and that is theirs to have; no fact that others keep private. Null if nothing. */
    Object export(UUID person);

    /**
     * Locks what the person's own requests lock, before any feature forgets: what they were just doing is either there already
     * and goes, or is refused because they are gone.
     */
    default void hold(UUID person) {}

    /** Forgets the person. Runs in the transaction of the erasure; doing it twice does no harm. */
    void erase(UUID person);

    /** Whether other features look the person up here when they erase: then this one forgets after all of them. */
    default boolean isLookedUpByOthers() {
        return false;
    }
}
