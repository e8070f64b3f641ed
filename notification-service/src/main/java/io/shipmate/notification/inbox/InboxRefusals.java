package io.shipmate.notification.inbox;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class InboxRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(InboxRefused refusal) {
        return switch (refusal) {
            case InboxRefused.ItemUnknown _ ->
                Problem.notFound("inbox-item-unknown").response();
        };
    }
}
