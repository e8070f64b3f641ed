package io.shipmate.notification.recipients;

import java.util.UUID;

/**
 * Told inside this service, in the transaction in which it is heard: a mail is to prove somebody's private address.
 *
 * @param request under which profile-service makes the code
 */
public record ProofWanted(UUID person, UUID request) {}
