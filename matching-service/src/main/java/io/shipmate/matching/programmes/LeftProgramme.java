package io.shipmate.matching.programmes;

import java.util.UUID;

/**
 * Told inside this service, in the transaction in which somebody leaves a programme that they were in, for whatever reason; the programme is
 * locked.
 */
public record LeftProgramme(UUID programme, UUID person) {}
