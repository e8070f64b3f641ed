/**
 * The matching engine: who would gain from whom, both ways, and why.
 *
 * <p>Its doors are {@link io.shipmate.matching.engine.Pool} (what is known of everybody, immutable) and what it answers:
 * {@link io.shipmate.matching.engine.Match} with its {@link io.shipmate.matching.engine.Reason reasons}. What goes in is
 * described in {@code engine.people}, what counts and what is forbidden in {@code engine.policy} and
 * {@code engine.rules}. Everything else is package-private.
 *
 * <p>Pure Java: no framework, no database, no clock (the day is handed in), no randomness. Scores are whole micro-points,
 * 0 to 1,000,000, so the same people, policy and day give the same answer on any machine, in any order of input and on
 * any number of threads.
 */
package io.shipmate.matching.engine;
