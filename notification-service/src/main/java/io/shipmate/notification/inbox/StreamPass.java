package io.shipmate.notification.inbox;

import java.time.Instant;
import java.util.UUID;

/** Leave to read one person's stream until their token ends. */
record StreamPass(UUID person, Instant until) {}
