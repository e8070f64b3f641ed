package io.shipmate.session.notes;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class NoteRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(NoteRefused refusal) {
        return switch (refusal) {
            case NoteRefused.Unknown _ -> Problem.notFound("not-found").response();
            case NoteRefused.SomebodyElses _ ->
                Problem.forbidden("note-is-somebody-elses").response();
        };
    }
}
