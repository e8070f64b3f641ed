package io.shipmate.session.circles;

import java.util.List;
import java.util.UUID;

/**
 * Told inside this service, in the transaction in which it is learned that two buddies have become partners in their circle.
 *
 * @param members the two
 */
public record CircleGrown(UUID circle, List<UUID> members) {}
