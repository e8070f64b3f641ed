package io.shipmate.profile.example;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ExampleRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(ExampleRefused refusal) {
        return switch (refusal) {
            case ExampleRefused.NoPeer _ -> Problem.conflict("no-peer-to-show").response();
        };
    }
}
