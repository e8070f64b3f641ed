package io.shipmate.profile.people;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class PersonRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(PersonRefused refusal) {
        return switch (refusal) {
            case PersonRefused.SignInMatchesNobody _ ->
                Problem.forbidden("sign-in-matches-nobody").response();
            case PersonRefused.MayReturn _ -> Problem.forbidden("may-return").response();
            case PersonRefused.AccessSuspended _ ->
                Problem.forbidden("access-suspended").response();
            case PersonRefused.Unknown _ -> Problem.notFound("not-found").response();
            case PersonRefused.ExternalIdTaken taken ->
                Problem.conflict("external-id-taken", taken.externalId()).response();
            case PersonRefused.NoFormerId former ->
                Problem.conflict("external-id-not-former", former.externalId()).response();
            case PersonRefused.BothSignedIn _ ->
                Problem.conflict("both-have-signed-in").response();
            case PersonRefused.FactIsReadOnly fact ->
                Problem.unprocessable("hr-fact-is-read-only", fact.name())
                        .with("fact", fact.name())
                        .response();
        };
    }
}
