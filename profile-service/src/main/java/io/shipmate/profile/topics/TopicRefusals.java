package io.shipmate.profile.topics;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class TopicRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(TopicRefused refusal) {
        return switch (refusal) {
            case TopicRefused.Unknown _ -> Problem.notFound("not-found").response();
            case TopicRefused.NameTaken taken ->
                Problem.conflict("topic-name-taken", taken.name()).response();
            case TopicRefused.ParentLoop _ ->
                Problem.conflict("topic-parent-loop").response();
            case TopicRefused.IntoItself _ ->
                Problem.conflict("topic-into-itself").response();
            case TopicRefused.Merged merged ->
                Problem.conflict("topic-merged", merged.into()).response();
        };
    }
}
