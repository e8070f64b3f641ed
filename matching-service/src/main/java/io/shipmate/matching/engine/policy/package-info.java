/**
 * What counts in a match and how much, as data: what it is for, weights of features, how two directed scores become one, the
 * rules, and what is best for all together. What cannot be is refused, naming every offending path.
 *
 * <p>May use {@code engine.rules}.
 */
package io.shipmate.matching.engine.policy;
