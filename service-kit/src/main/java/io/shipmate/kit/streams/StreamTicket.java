package io.shipmate.kit.streams;

import java.time.Instant;

/** A ticket for one stream, which opens nothing from its expiry on. Only who asked for it ever sees it. */
public record StreamTicket(String ticket, Instant expiresAt) {}
