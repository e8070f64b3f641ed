/**
 * Roundtables: whoever runs programmes forms them, looks at what came of it and opens them; each seat is then offered to its person, and
 * taken by that person's yes and by nothing else, the facilitator's included. When the facilitator and enough members have said yes, the
 * circle opens. Uses the pool, the avoid-lists, candidacies and the engine's {@code tables}.
 *
 * <p>A no is sealed and shows to nobody: until the offer lapses a seat that was declined looks like one that nobody has answered.
 */
package io.shipmate.matching.roundtables;
