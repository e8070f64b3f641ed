package io.shipmate.kit.identity;

import io.shipmate.kit.problem.Refusal;

/** The token is good, but no person is bound to it here (yet): 403 {@code person-unknown}. */
public final class PersonUnknown extends Refusal {}
