/**
 * What counts in a match, as each company and each programme wants it: validated, kept in all its versions, tried out on the
 * current pool before it counts. Suggestions ask it for theirs, programmes for their own. Uses the engine; the pool and the
 * programmes come to it through {@link io.shipmate.matching.policies.CurrentPool} and
 * {@link io.shipmate.matching.policies.PolicyHolders}.
 */
package io.shipmate.matching.policies;
