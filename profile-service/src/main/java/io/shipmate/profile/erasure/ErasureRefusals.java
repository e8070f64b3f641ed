package io.shipmate.profile.erasure;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ErasureRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(ErasureRefused refusal) {
        return switch (refusal) {
            case ErasureRefused.ConfirmationInvalid _ ->
                Problem.unprocessable("confirmation-invalid").response();
            case ErasureRefused.NobodyThere _ -> Problem.notFound("not-found").response();
            case ErasureRefused.Unknown _ -> Problem.notFound("erasure-unknown").response();
        };
    }
}
