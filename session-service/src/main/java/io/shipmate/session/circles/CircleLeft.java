package io.shipmate.session.circles;

import java.util.List;
import java.util.UUID;

/**
 * Told inside this service, in the transaction in which somebody leaves a circle that goes on.
 *
 * @param members who stay
 */
public record CircleLeft(UUID circle, UUID person, List<UUID> members) {}
