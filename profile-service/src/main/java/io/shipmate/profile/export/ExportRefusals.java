package io.shipmate.profile.export;

import io.shipmate.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ExportRefusals {

    private static final int SOON = 10;

    @ServerExceptionMapper
    RestResponse<Problem> of(ExportRefused refusal) {
        return switch (refusal) {
            case ExportRefused.Incomplete incomplete ->
                Problem.of(503, "export-incomplete", incomplete.service())
                        .with("service", incomplete.service())
                        .response(HttpHeaders.RETRY_AFTER, SOON);
            case ExportRefused.TooLarge large ->
                Problem.unprocessable("export-too-large", large.service())
                        .with("service", large.service())
                        .response();
            case ExportRefused.Busy _ -> Problem.of(429, "export-busy").response(HttpHeaders.RETRY_AFTER, SOON);
        };
    }
}
