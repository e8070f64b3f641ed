package io.shipmate.kit.concurrency;

import io.shipmate.kit.problem.Problem;
import jakarta.persistence.OptimisticLockException;
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

    /** Two changes met; the second one has seen an old view. */
    @ServerExceptionMapper
    RestResponse<Problem> met(OptimisticLockException e) {
        return Problem.of(412, "precondition-failed").response();
    }
}
