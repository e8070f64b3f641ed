package io.shipmate.kit.streams;

import java.time.Instant;
import java.util.UUID;

/**
 * Leave to read a stream until the token ends for which it was given.
 *
 * @param person whose leave it is; null when nobody is bound to the sign-in
 */
public record StreamPass(UUID person, Instant until) {}
