package io.shipmate.matching.candidacies;

import java.util.UUID;

/** Fired inside the transaction in which somebody becomes a candidate for something. Never leaves the service. */
public record CandidacyChanged(UUID person) {}
