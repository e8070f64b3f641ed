package io.shipmate.kit.idempotency;

import io.shipmate.kit.problem.Refusal;

abstract sealed class IdempotencyRefused extends Refusal {

    static final class KeyInvalid extends IdempotencyRefused {}

    static final class KeyReused extends IdempotencyRefused {}

    static final class StillRunning extends IdempotencyRefused {}
}
