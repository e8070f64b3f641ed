package io.shipmate.matching.checkins;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class CheckInRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(CheckInRefused refusal) {
        return switch (refusal) {
            case CheckInRefused.Unknown _ ->
                Problem.notFound("check-in-unknown").response();
            case CheckInRefused.Answered _ ->
                Problem.conflict("check-in-answered").response();
        };
    }
}
