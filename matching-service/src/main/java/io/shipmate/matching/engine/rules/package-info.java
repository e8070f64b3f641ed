/**
 * The hard rules: what forbids two people to be proposed to each other, each a small named record.
 *
 * <p>Rules see two people only through {@link io.shipmate.matching.engine.rules.PairFacts}. They refuse on facts, never on
 * their absence. Uses nothing but the JDK.
 */
package io.shipmate.matching.engine.rules;
