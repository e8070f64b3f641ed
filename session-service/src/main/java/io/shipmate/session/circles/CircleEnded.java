package io.shipmate.session.circles;

import java.util.List;
import java.util.UUID;

/**
 * Told inside this service, in the transaction in which a circle ends.
 *
 * @param members who still belong to it
 */
public record CircleEnded(UUID circle, List<UUID> members) {}
