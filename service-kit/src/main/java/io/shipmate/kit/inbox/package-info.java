/**
 * The only way in from Kafka. Delivery is at least once; an event's effect is exactly once, because the row that remembers
 * it and the effect share one transaction.
 */
package io.shipmate.kit.inbox;
