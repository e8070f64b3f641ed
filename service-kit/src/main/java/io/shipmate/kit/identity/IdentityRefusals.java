package io.shipmate.kit.identity;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class IdentityRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(PersonUnknown refusal) {
        return Problem.forbidden("person-unknown").response();
    }
}
