/**
 * Candidacies: who has applied for which position, as the applicant system says. Sealed, listed nowhere, on no topic, in no log line; they expire. What
 * comes of one is that two who compete are neither suggested to each other nor put together in rounds and roundtables, and that check-ins come nearer.
 */
package io.shipmate.matching.candidacies;
