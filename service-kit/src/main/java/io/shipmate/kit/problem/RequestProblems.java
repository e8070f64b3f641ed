package io.shipmate.kit.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a caller got wrong before any feature was asked. */
class RequestProblems {

    @ServerExceptionMapper
    RestResponse<Problem> invalid(Invalid invalid) {
        return invalidRequest(invalid.violations());
    }

    @ServerExceptionMapper
    RestResponse<Problem> brokenConstraints(ConstraintViolationException broken) {
        return invalidRequest(broken.getConstraintViolations().stream()
                .map(v -> new Problem.Violation(pointer(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.Violation::at))
                .toList());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unknownProperty(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return invalidRequest(
                List.of(new Problem.Violation(pointer(unknown.getPath()), "unknown property; known are: " + known)));
    }

    /** Quarkus has a mapper of its own for this subclass, which would win over the one below. */
    @ServerExceptionMapper
    RestResponse<Problem> wrongType(MismatchedInputException mismatch) {
        return wrongType((JsonMappingException) mismatch);
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongType(JsonMappingException mismatch) {
        return invalidRequest(
                List.of(new Problem.Violation(pointer(mismatch.getPath()), "has the wrong type or an unknown value")));
    }

    @ServerExceptionMapper
    RestResponse<Problem> byStatus(WebApplicationException e) {
        if (e.getCause() instanceof JsonMappingException mapping) {
            return mapping instanceof UnrecognizedPropertyException unknown
                    ? unknownProperty(unknown)
                    : wrongType(mapping);
        }
        if (e.getCause() instanceof JsonProcessingException malformed) {
            var place = malformed.getLocation();
            return Problem.badRequest("malformed-json", place.getLineNr(), place.getColumnNr())
                    .response();
        }
        var status = e.getResponse().getStatus();
        return problem(status).response();
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(status, "bad-request");
            case 404 -> Problem.of(status, "not-found");
            case 405 -> Problem.of(status, "method-not-allowed");
            case 406 -> Problem.of(status, "not-acceptable");
            case 413 -> Problem.of(status, "too-large");
            case 415 -> Problem.of(status, "unsupported-media-type");
            default -> Problem.of(status, status < 500 ? "bad-request" : "internal-error");
        };
    }

    private static RestResponse<Problem> invalidRequest(List<Problem.Violation> violations) {
        return Problem.badRequest("invalid-request").violating(violations).response();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = JsonPointer.empty();
        for (var step : path) {
            pointer = step.getFieldName() != null
                    ? pointer.appendProperty(step.getFieldName())
                    : pointer.appendIndex(Math.max(0, step.getIndex()));
        }
        return pointer.toString();
    }

    /** {@code register.request.interests[0].level} is {@code /interests/0/level}; {@code find.limit} is {@code limit}. */
    private static String pointer(ConstraintViolation<?> violation) {
        var steps = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(steps::add);
        if (steps.size() < 2) {
            return violation.getPropertyPath().toString();
        }
        if (steps.size() == 2) {
            return steps.get(1).getName();
        }
        var pointer = JsonPointer.empty();
        for (var step : steps.subList(2, steps.size())) {
            if (step.getIndex() != null) {
                pointer = pointer.appendIndex(step.getIndex());
            }
            if (step.getName() != null && !step.getName().startsWith("<")) {
                pointer = pointer.appendProperty(step.getName());
            }
        }
        return pointer.toString();
    }
}
