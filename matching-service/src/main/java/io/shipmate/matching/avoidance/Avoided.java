package io.shipmate.matching.avoidance;

import java.util.UUID;

/**
 * Fired inside the transaction in which somebody puts another on their avoid-list, for the features next door. Never leaves
 * the service.
 */
public record Avoided(UUID by, UUID other) {}
