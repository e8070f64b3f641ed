package io.shipmate.matching.pool;

import java.util.UUID;

/**
 * Fired inside the transaction in which somebody is heard of who now has another manager, unit, job family or level. What others make of it runs behind
 * the change, and while the person's row is locked by it. Never leaves the service.
 *
 * @param toAnotherManager or to none, or from none
 */
public record Moved(UUID person, boolean toAnotherManager) {}
