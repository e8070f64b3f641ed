package io.shipmate.matching.avoidance;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class AvoidRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(AvoidRefused refusal) {
        return switch (refusal) {
            case AvoidRefused.NobodyThere _ -> Problem.notFound("nobody-there").response();
            case AvoidRefused.Oneself _ -> Problem.conflict("that-is-you").response();
            case AvoidRefused.Already _ ->
                Problem.conflict("already-on-avoid-list").response();
            case AvoidRefused.Full full ->
                Problem.conflict("avoid-list-full", full.most()).response();
            case AvoidRefused.EntryUnknown _ ->
                Problem.notFound("avoid-list-entry-unknown").response();
        };
    }
}
