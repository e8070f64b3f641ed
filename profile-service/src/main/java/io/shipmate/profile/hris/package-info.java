/**
 * Hearing from the HRIS by webhook: connections with their secrets, the door that verifies and stores deliveries, what each
 * provider's deliveries say, the mapping of their fields to ours, and applying them in order, one at a time per person. What
 * arrives is sealed and forgotten after a month. Uses {@code people} through its {@code Registration}, and checks facts as
 * {@code roster} does.
 */
package io.shipmate.profile.hris;
