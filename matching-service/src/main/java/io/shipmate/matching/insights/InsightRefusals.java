package io.shipmate.matching.insights;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class InsightRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(InsightRefused refusal) {
        return switch (refusal) {
            case InsightRefused.NotClosed _ ->
                Problem.notFound("month-not-closed").response();
        };
    }
}
