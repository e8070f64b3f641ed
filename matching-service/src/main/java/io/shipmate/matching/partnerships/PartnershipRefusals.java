package io.shipmate.matching.partnerships;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class PartnershipRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(PartnershipRefused refusal) {
        return switch (refusal) {
            case PartnershipRefused.Unknown _ ->
                Problem.notFound("partnership-unknown").response();
            case PartnershipRefused.Ended _ ->
                Problem.conflict("partnership-ended")
                        .with("state", PartnershipState.ENDED)
                        .response();
            case PartnershipRefused.Paused _ ->
                Problem.conflict("partnership-paused")
                        .with("state", PartnershipState.PAUSED)
                        .response();
            case PartnershipRefused.AwaitsBoth _ ->
                Problem.conflict("partnership-awaits-both")
                        .with("state", PartnershipState.PAUSED)
                        .response();
            case PartnershipRefused.NeedsNoAgreement _ ->
                Problem.conflict("partnership-needs-no-agreement")
                        .with("state", PartnershipState.PAUSED)
                        .response();
            case PartnershipRefused.ChosenForAll _ ->
                Problem.conflict("chosen-for-all-partnerships").response();
            case PartnershipRefused.Active _ ->
                Problem.conflict("partnership-active")
                        .with("state", PartnershipState.ACTIVE)
                        .response();
        };
    }
}
