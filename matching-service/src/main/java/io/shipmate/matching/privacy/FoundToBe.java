package io.shipmate.matching.privacy;

import java.util.UUID;

/**
 * Fired inside the transaction that forgets somebody who was found to be another: what others keep about the one is about the
 * other.
 */
public record FoundToBe(UUID person, UUID sameAs) {}
