package io.shipmate.session.circles;

import java.util.UUID;

/** A circle from which something is shared with those of another, or of the same, and how much of it. */
public record SharedSource(UUID circle, Sight sight) {}
