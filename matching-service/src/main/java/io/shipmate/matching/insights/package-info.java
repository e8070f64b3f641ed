/**
 * Insights: what a closed month was like, in figures that tell of nobody. One replica works a month out once, from what the pool, partnerships, rounds,
 * roundtables and programmes have in their tables and from the engine's lists; what it keeps is rounded already, has no person in it, and never
 * changes. Reads nothing that people keep for themselves: no invitation, avoid-list, dismissal, check-in or candidacy.
 */
package io.shipmate.matching.insights;
