package io.shipmate.matching.policies;

import io.shipmate.matching.engine.Pool;

/** Everybody as the engine knows them now. Whoever keeps the pool offers it. */
public interface CurrentPool {

    /** The newest pool; an empty one as long as none has been read. */
    Pool pool();
}
