package io.shipmate.kit.problem;

import com.fasterxml.jackson.core.JsonPointer;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Constraints on the parameters of a resource that a caller broke. A constraint that breaks anywhere else, or on what a
 * resource returns, is no fault of the caller's and falls to {@link ServerProblems}.
 */
class BrokenConstraints {

    @ServerExceptionMapper
    RestResponse<Problem> of(ResteasyReactiveViolationException broken) {
        if (broken.getConstraintViolations().stream().anyMatch(BrokenConstraints::isOurs)) {
            return ServerProblems.internalError(broken);
        }
        var violations = broken.getConstraintViolations().stream()
                .map(v -> new Problem.Violation(place(v), v.getMessage()))
                .sorted(Comparator.comparing(Problem.Violation::at).thenComparing(Problem.Violation::message))
                .toList();
        return Problem.badRequest("invalid-request").violating(violations).response();
    }

    /** More special than the mapper that Quarkus brings, which answers with the words of the failure. */
    @ServerExceptionMapper
    RestResponse<Problem> inside(ConstraintViolationException broken) {
        return ServerProblems.internalError(broken);
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (var step : violation.getPropertyPath()) {
            if (step.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** {@code register.request.interests[0].level} is {@code /interests/0/level}; {@code find.limit} is {@code limit}. */
    private static String place(ConstraintViolation<?> violation) {
        var steps = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(steps::add);
        if (steps.size() < 2) {
            return violation.getPropertyPath().toString();
        }
        return steps.size() == 2 ? steps.get(1).getName() : pointer(steps.subList(2, steps.size()));
    }

    private static String pointer(List<Path.Node> steps) {
        var pointer = JsonPointer.empty();
        for (var step : steps) {
            if (step.getIndex() != null) {
                pointer = pointer.appendIndex(step.getIndex());
            } else if (step.getKey() != null) {
                pointer = pointer.appendProperty(String.valueOf(step.getKey()));
            }
            if (step.getName() != null && !step.getName().startsWith("<")) {
                pointer = pointer.appendProperty(step.getName());
            }
        }
        return pointer.toString();
    }
}
