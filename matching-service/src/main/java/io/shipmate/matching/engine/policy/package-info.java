/**
 * What counts in a match and how much, as data: weights of features, how two directed scores become one, and the rules.
 *
 * <p>May use {@code engine.rules}.
 */
package io.shipmate.matching.engine.policy;
