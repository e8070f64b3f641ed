package io.shipmate.matching.roundtables;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class RoundtableRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(RoundtableRefused refusal) {
        return switch (refusal) {
            case RoundtableRefused.Unknown _ ->
                Problem.notFound("roundtable-unknown").response();
            case RoundtableRefused.FormingUnknown _ ->
                Problem.notFound("roundtable-forming-unknown").response();
            case RoundtableRefused.FormingIs e ->
                Problem.conflict("roundtable-forming-elsewhere")
                        .with("state", e.state())
                        .response();
            case RoundtableRefused.OutOfDate _ ->
                Problem.conflict("roundtable-preview-out-of-date").response();
            case RoundtableRefused.Ended _ ->
                Problem.conflict("roundtable-ended").response();
            case RoundtableRefused.NotOffered _ ->
                Problem.conflict("roundtable-seat-not-offered").response();
            case RoundtableRefused.NotSeated _ ->
                Problem.conflict("roundtable-seat-not-yours").response();
            case RoundtableRefused.SeatedElsewhere _ ->
                Problem.conflict("already-at-a-roundtable").response();
            case RoundtableRefused.NotOpen _ ->
                Problem.conflict("not-open-to-roundtables").response();
            case RoundtableRefused.NothingFits _ ->
                Problem.conflict("no-roundtable-fits").response();
            case RoundtableRefused.HasFacilitator _ ->
                Problem.conflict("roundtable-has-facilitator").response();
            case RoundtableRefused.CannotFacilitate _ ->
                Problem.conflict("cannot-facilitate").response();
        };
    }
}
