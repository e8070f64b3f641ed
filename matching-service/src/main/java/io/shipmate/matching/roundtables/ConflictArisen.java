package io.shipmate.matching.roundtables;

import java.util.UUID;

/**
 * Told inside this service, in the transaction in which it is heard: since somebody has moved, two who sit at one roundtable stand in one
 * reporting line. Nobody is moved for it and nobody is told; whoever keeps the check-ins lets the next one come sooner.
 */
public record ConflictArisen(UUID roundtable, UUID one, UUID other) {}
