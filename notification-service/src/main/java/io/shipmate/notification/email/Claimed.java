package io.shipmate.notification.email;

import io.shipmate.notification.inbox.Kind;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail in hand.
 *
 * @param attempts how often it has been tried before
 * @param round the round that has it in hand
 */
record Claimed(UUID id, UUID person, Kind kind, int attempts, Instant createdAt, UUID round) {}
