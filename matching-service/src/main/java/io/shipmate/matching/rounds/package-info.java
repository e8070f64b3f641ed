/**
 * Rounds of buddies in a programme: a preview that a job works out, its publication, the buddy groups that come of it, and what becomes of them. Uses
 * programmes, partnerships, avoidance, policies, the pool and the engine; none of them knows it.
 */
package io.shipmate.matching.rounds;
