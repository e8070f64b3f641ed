/**
 * Programmes: what the company runs for a while, who has joined one, who waits for a place, and who is invited. It uses the pool, and policies keeps
 * its policies; the rounds of a programme use it, by {@link io.shipmate.matching.programmes.Enrolled}.
 */
package io.shipmate.matching.programmes;
