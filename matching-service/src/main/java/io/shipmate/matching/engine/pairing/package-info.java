/**
 * Who is whose buddy: groups of two, and of three where the number is odd, of everybody in a round, as good as can be and
 * with a proof of how good.
 *
 * <p>Its doors are {@link io.shipmate.matching.engine.pairing.Pairer}, what it answers
 * ({@link io.shipmate.matching.engine.pairing.Pairing} with its {@link io.shipmate.matching.engine.pairing.Certificate}),
 * and {@link io.shipmate.matching.engine.pairing.PairingVerifier}, which believes none of it and shares no code with it.
 * May use {@code engine.graph}. No clock, no randomness: the same graph gives the same answer on any number of threads.
 */
package io.shipmate.matching.engine.pairing;
