/**
 * Invitations: "I would like to meet you", and the answer. What the sender sees is made of columns that the receiver's side
 * never touches: so a decline, and an invitation that is shown to nobody, look like one that nobody has answered yet. Uses the
 * pool, avoidance and partnerships.
 */
package io.shipmate.matching.invitations;
