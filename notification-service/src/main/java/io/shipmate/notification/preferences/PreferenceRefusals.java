package io.shipmate.notification.preferences;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class PreferenceRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(PreferenceRefused refusal) {
        return switch (refusal) {
            case PreferenceRefused.InboxIsAlwaysOn on ->
                Problem.unprocessable("inbox-is-always-on", on.kind()).response();
        };
    }
}
