package io.shipmate.matching.insights;

import java.util.UUID;

/**
 * A programme when the month was closed. Only in memory, while it is worked out.
 *
 * @param people how many of those who take part have joined it
 * @param withBuddy how many of them had a buddy in it
 */
record Programme(UUID id, int people, int withBuddy) {}
