package io.shipmate.kit.concurrency;

import io.shipmate.kit.problem.Problem;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ConcurrencyRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> missing(IfMatch.Missing refusal) {
        return Problem.of(428, "precondition-required").response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> stale(IfMatch.Stale refusal) {
        return Problem.of(412, "precondition-failed").response();
    }

    /**
     * Two changes met and this one came second. Who named a version is told that it is stale; who did not is told of the
     * other change.
     */
    @ServerExceptionMapper
    RestResponse<Problem> met(OptimisticLockException e, HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                ? Problem.conflict("changed-meanwhile").response()
                : Problem.of(412, "precondition-failed").response();
    }
}
