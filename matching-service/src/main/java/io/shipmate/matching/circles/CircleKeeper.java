package io.shipmate.matching.circles;

import java.util.Optional;
import java.util.UUID;

/** A feature that opens circles, and answers for those that are its own now. What is only proposed has none. */
public interface CircleKeeper {

    /** The circle, if it is or was open. */
    Optional<CircleView> circle(UUID id);
}
