/**
 * Check-ins: now and then partners, and two buddies, are asked, each for themselves, whether to go on, to pause or to end, and whoever sits at a roundtable
 * whether to stay. When that is, is left to chance, and what happens in the company can only bring it nearer. Nobody learns what others answer; nothing of
 * it is on a topic, in a log line or in a metric. Uses the pool, candidacies, partnerships, rounds and roundtables.
 */
package io.shipmate.matching.checkins;
