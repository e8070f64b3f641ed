package io.shipmate.matching.avoidance;

import java.util.Optional;
import java.util.UUID;

/**
 * That somebody does not want to meet another: known to its owner, and heeded in other people's lists without saying so.
 *
 * @param id of the entry; later ones are higher
 * @param other empty when its owner was forgotten while it was read
 */
public record PrivateWish(UUID id, UUID owner, Optional<UUID> other) {}
