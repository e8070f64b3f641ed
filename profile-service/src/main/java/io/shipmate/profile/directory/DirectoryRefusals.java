package io.shipmate.profile.directory;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class DirectoryRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(DirectoryRefused refusal) {
        return switch (refusal) {
            case DirectoryRefused.NotToBeSeen _ -> Problem.notFound("not-found").response();
        };
    }
}
