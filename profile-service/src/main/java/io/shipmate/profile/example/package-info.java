/**
 * Leading by example: showing that one has a peer, never who. Knows from matching-service's events for whom that is true, and
 * nothing else of partnerships: under the keys that are kept here nobody finds the other of the two. The views of people ask
 * {@link io.shipmate.profile.example.LeadingByExample}.
 */
package io.shipmate.profile.example;
