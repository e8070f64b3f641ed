package io.shipmate.kit.streams;

import io.shipmate.kit.problem.Refusal;

/** The ticket was used, is too old, or never was one. */
public final class StreamTicketInvalid extends Refusal {}
