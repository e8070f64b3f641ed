package io.shipmate.profile.hris;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class HrisRefusals {

    private static final int SECONDS_TO_WAIT = 30;

    @ServerExceptionMapper
    RestResponse<Problem> of(HrisRefused refusal) {
        return switch (refusal) {
            case HrisRefused.Unknown _ -> Problem.notFound("not-found").response();
            // Why it is not genuine is for the metrics: a stranger learns nothing.
            case HrisRefused.NotGenuine _ ->
                Problem.of(401, "hris-delivery-not-genuine").response("WWW-Authenticate", "Webhook-Signature");
            case HrisRefused.NotReady _ ->
                Problem.of(503, "hris-connection-not-ready").response("Retry-After", SECONDS_TO_WAIT);
            case HrisRefused.Disabled _ ->
                Problem.of(410, "hris-connection-disabled").response();
            case HrisRefused.OutOfService _ -> Problem.of(503, "try-again").response("Retry-After", SECONDS_TO_WAIT);
            case HrisRefused.SecretUnusable e ->
                Problem.unprocessable("hris-secret-unusable", e.provider().name())
                        .response();
            case HrisRefused.SecretMissing e ->
                Problem.unprocessable("hris-secret-missing", e.provider().name())
                        .response();
            case HrisRefused.NothingToTake _ ->
                Problem.conflict("hris-no-token-to-take").response();
            case HrisRefused.NotListable _ ->
                Problem.conflict("hris-not-listable").response();
            case HrisRefused.SampleUnreadable _ ->
                Problem.unprocessable("hris-sample-unreadable").response();
        };
    }
}
