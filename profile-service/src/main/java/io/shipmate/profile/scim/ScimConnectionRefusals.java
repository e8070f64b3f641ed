package io.shipmate.profile.scim;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ScimConnectionRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(ScimConnectionRefused refusal) {
        return switch (refusal) {
            case ScimConnectionRefused.Unknown _ ->
                Problem.notFound("not-found").response();
            case ScimConnectionRefused.NameTaken _ ->
                Problem.conflict("scim-connection-name-taken").response();
            case ScimConnectionRefused.PersonIdIsForGood _ ->
                Problem.unprocessable("scim-person-id-is-for-good").response();
        };
    }
}
