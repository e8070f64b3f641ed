package io.shipmate.session.scheduling;

import io.shipmate.kit.problem.Problem;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class SessionRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(SessionRefused refusal) {
        return switch (refusal) {
            case SessionRefused.Unknown _ -> Problem.notFound("not-found").response();
            case SessionRefused.SlotUnknown _ ->
                Problem.notFound("slot-unknown").response();
            case SessionRefused.SlotIsOver _ -> Problem.conflict("slot-is-over").response();
            case SessionRefused.WrongState e ->
                Problem.conflict("session-" + e.state().name().toLowerCase(Locale.ROOT))
                        .with("state", e.state())
                        .response();
            case SessionRefused.NotBegun e ->
                Problem.conflict("session-not-begun").with("start", e.start()).response();
            case SessionRefused.Busy e ->
                Problem.conflict("you-are-busy-then").with("slots", e.slots()).response();
        };
    }
}
