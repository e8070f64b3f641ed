package io.shipmate.kit.harbour;

import io.shipmate.kit.problem.Refusal;

abstract sealed class BoatRefused extends Refusal {

    static final class Unknown extends BoatRefused {}
}
