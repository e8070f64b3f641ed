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

    /** One place that is wrong; why stands in the bundles under {@code violation.<code>}, in the caller's language. */
    public static Invalid coded(String place, String code, Object... words) {
        return new Invalid(List.of(Problem.Violation.coded(place, code, words)));
    }

    /** Several places that are wrong. */
    public static Invalid at(List<Problem.Violation> violations) {
        return new Invalid(violations);
    }

    /** What is wrong and where, in the order in which it was found. */
    public List<Problem.Violation> violations() {
        return violations;
    }
}
