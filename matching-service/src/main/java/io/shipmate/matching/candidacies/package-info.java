/**
 * Candidacies: who has applied for which position, as the applicant system says. Sealed, listed nowhere, on no topic, in no log line; they expire. What
 * comes of one is that two who compete are not suggested to each other, and that check-ins come nearer.
 */
package io.shipmate.matching.candidacies;
