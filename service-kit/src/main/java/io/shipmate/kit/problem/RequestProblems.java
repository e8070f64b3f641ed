package io.shipmate.kit.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a caller got wrong before any feature was asked. */
class RequestProblems {

    private static final List<String> HEADERS_TO_KEEP = List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.LOCATION);

    @ServerExceptionMapper
    RestResponse<Problem> invalid(Invalid invalid) {
        return invalidRequest(invalid.violations());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unknownProperty(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return invalidRequest(List.of(Problem.Violation.coded(pointer(unknown.getPath()), "unknown-property", known)));
    }

    /** More special than the mapper that Quarkus brings, which answers without a problem. */
    @ServerExceptionMapper
    RestResponse<Problem> mismatch(MismatchedInputException mismatch) {
        return wrongType(mismatch);
    }

    /** A number too large for its type is still JSON, though Jackson's parser says so. */
    @ServerExceptionMapper
    RestResponse<Problem> wrongType(JsonMappingException mismatch) {
        return switch (mismatch.getCause()) {
            case JsonMappingException _, InputCoercionException _ -> wrongTypeAt(mismatch);
            case JsonProcessingException malformed -> malformed(malformed);
            case null, default -> wrongTypeAt(mismatch);
        };
    }

    /** Nests too deeply, or has a number or a name that is too long. Thrown as it is where no property is around it. */
    @ServerExceptionMapper
    RestResponse<Problem> beyondLimits(StreamConstraintsException beyond) {
        return malformed(beyond);
    }

    private static RestResponse<Problem> wrongTypeAt(JsonMappingException mismatch) {
        return invalidRequest(List.of(Problem.Violation.coded(pointer(mismatch.getPath()), "wrong-type")));
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(NotAllowedException e, UriInfo address) {
        return Problem.of(405, "method-not-allowed")
                .response(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.at(address.getPath())));
    }

    @ServerExceptionMapper
    RestResponse<Problem> byStatus(WebApplicationException e) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return unknownProperty(unknown);
        }
        if (e.getCause() instanceof JsonMappingException mapping) {
            return wrongType(mapping);
        }
        if (e.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        if (e instanceof ResteasyReactiveClientProblem) {
            return ServerProblems.neighbourRefused(e);
        }
        var given = e.getResponse();
        if (given.getStatus() >= 500) {
            return ServerProblems.failed(given.getStatus(), e);
        }
        var response = Problem.ofStatus(given.getStatus()).response();
        for (var header : HEADERS_TO_KEEP) {
            if (given.getHeaders().containsKey(header)) {
                response.getHeaders().putSingle(header, given.getHeaderString(header));
            }
        }
        return response;
    }

    private static RestResponse<Problem> malformed(JsonProcessingException malformed) {
        var place = malformed.getLocation();
        if (place == null) {
            // the parser's limits are checked by something that does not know how far it has read
            return Problem.badRequest("malformed-json")
                    .explainedBy("malformed-json.limits")
                    .response();
        }
        return Problem.badRequest("malformed-json", place.getLineNr(), place.getColumnNr())
                .response();
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
}
