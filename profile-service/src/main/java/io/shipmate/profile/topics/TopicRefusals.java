package io.shipmate.profile.topics;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class TopicRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(TopicRefused refusal) {
        return switch (refusal) {
            case TopicRefused.Unknown _ -> Problem.notFound("not-found").response();
        };
    }
}
