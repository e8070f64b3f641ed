package io.shipmate.profile.continuity;

import io.shipmate.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ContinuityRefusals {

    private static final int TOO_MANY_REQUESTS = 429;

    @ServerExceptionMapper
    RestResponse<Problem> of(ContinuityRefused refusal) {
        return switch (refusal) {
            case ContinuityRefused.CompanyAddress _ ->
                Problem.unprocessable("personal-contact-is-company-address").response();
            case ContinuityRefused.CodeGone _ ->
                Problem.conflict("verification-code-gone").response();
            case ContinuityRefused.CodeWrong wrong ->
                Problem.unprocessable("verification-code-wrong", wrong.triesLeft())
                        .with("triesLeft", wrong.triesLeft())
                        .response();
            case ContinuityRefused.TooManyMails many ->
                Problem.of(TOO_MANY_REQUESTS, "too-many-verification-mails", Continuity.MOST_MAILS)
                        .response(HttpHeaders.RETRY_AFTER, many.seconds());
            case ContinuityRefused.NothingAsked _ ->
                Problem.notFound("not-found").response();
        };
    }
}
