package io.shipmate.kit.problem;

import java.util.List;

/** The request breaks a rule that can only be checked by code: 400 {@code invalid-request}, naming each place. */
public final class Invalid extends Refusal {

    private final transient List<Problem.Violation> violations;

    private Invalid(List<Problem.Violation> violations) {
        this.violations = List.copyOf(violations);
    }

    /** One place that is wrong, as a JSON pointer or the name of a parameter, and why. */
    public static Invalid at(String place, String message) {
        return new Invalid(List.of(new Problem.Violation(place, message)));
    }

    /** Several places that are wrong. */
    public static Invalid at(List<Problem.Violation> violations) {
        return new Invalid(violations);
    }

    List<Problem.Violation> violations() {
        return violations;
    }
}
