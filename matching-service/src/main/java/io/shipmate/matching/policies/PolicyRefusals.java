package io.shipmate.matching.policies;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class PolicyRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(PolicyRefused refusal) {
        return switch (refusal) {
            case PolicyRefused.Unknown _ -> Problem.notFound("policy-unknown").response();
        };
    }
}
