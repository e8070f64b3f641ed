/**
 * Avoid-lists: whom somebody wants to be kept apart from. Sealed; an entry lives and dies here, goes on no topic, in no log line
 * and no metric, and nobody but its owner ever learns of it. Uses the pool, and
 * hears in {@code privacy} of those who were found to be somebody else.
 */
package io.shipmate.matching.avoidance;
