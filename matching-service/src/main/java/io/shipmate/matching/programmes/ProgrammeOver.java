package io.shipmate.matching.programmes;

import java.time.Instant;
import java.util.UUID;

/** Told inside this service, in the transaction in which a programme ends. */
public record ProgrammeOver(UUID programme, Instant at) {}
