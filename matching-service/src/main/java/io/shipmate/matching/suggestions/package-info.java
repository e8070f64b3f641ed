/**
 * Suggestions: whom one would gain from and who would gain in turn, best first, with the reasons both ways. The engine scores
 * over a pool that every replica keeps in memory; what somebody has on their own lists counts in their own suggestions at once
 * and in other people's at the next refresh. Uses the engine, the pool, policies, avoidance, invitations and partnerships.
 */
package io.shipmate.matching.suggestions;
