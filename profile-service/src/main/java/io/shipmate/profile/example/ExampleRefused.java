package io.shipmate.profile.example;

import io.shipmate.kit.problem.Refusal;

abstract sealed class ExampleRefused extends Refusal {

    /** What is not true cannot be shown. */
    static final class NoPeer extends ExampleRefused {}
}
