package io.shipmate.matching.pool;

import java.util.Set;
import java.util.UUID;

/**
 * Fired in every replica after a change of the pool was committed, on the one thread that listens for changes.
 *
 * @param people whose facts or room have changed; nobody's when it is what counts in a match that has changed
 * @param everything whether anything at all may have changed: at the start, and after changes may have been missed
 */
public record PoolChanged(Set<UUID> people, boolean everything) {

    static PoolChanged completely() {
        return new PoolChanged(Set.of(), true);
    }
}
