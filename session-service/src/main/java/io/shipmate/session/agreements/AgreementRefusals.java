package io.shipmate.session.agreements;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class AgreementRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(AgreementRefused refusal) {
        return switch (refusal) {
            case AgreementRefused.AnotherVersion e ->
                Problem.conflict("agreement-has-changed", e.current())
                        .with("version", e.current())
                        .response();
            case AgreementRefused.NotSigned e ->
                Problem.conflict("agreement-not-signed")
                        .with("missing", e.missing())
                        .response();
        };
    }
}
