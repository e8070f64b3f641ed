package io.shipmate.profile.scim;

import io.shipmate.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

class ScimRefusals {

    private static final MediaType SCIM = MediaType.valueOf("application/scim+json");
    /** Behind the filter that puts a problem into words. */
    private static final int LATE = 1_000;

    @ServerExceptionMapper
    RestResponse<ScimErrorView> of(ScimRefused refusal) {
        return switch (refusal) {
            case ScimRefused.TokenInvalid _ -> unauthorized(refusal);
            case ScimRefused.Unknown _ -> answer(404, null, refusal);
            case ScimRefused.NotTakenIn _ -> answer(403, null, refusal);
            case ScimRefused.Taken _ -> answer(409, "uniqueness", refusal);
            case ScimRefused.Stale _ -> answer(412, null, refusal);
            case ScimRefused.Wrong wrong -> answer(400, wrong.kind().scimType(), refusal);
        };
    }

    private static RestResponse<ScimErrorView> unauthorized(ScimRefused refusal) {
        return RestResponse.ResponseBuilder.<ScimErrorView>create(401)
                .entity(ScimErrorView.of(401, null, refusal.detail()))
                .type(SCIM)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static RestResponse<ScimErrorView> answer(int status, String scimType, ScimRefused refusal) {
        return RestResponse.ResponseBuilder.<ScimErrorView>create(status)
                .entity(ScimErrorView.of(status, scimType, refusal.detail()))
                .type(SCIM)
                .build();
    }

    /** What the kit refuses (an unknown path, a method, an outage) is told to a provider in the provider's language, too. */
    @ServerResponseFilter(priority = LATE)
    void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && request.getUriInfo().getRequestUri().getPath().startsWith("/scim/")) {
            var detail = problem.detail() == null ? problem.title() : problem.title() + ". " + problem.detail();
            response.setEntity(ScimErrorView.of(problem.status(), null, detail), new Annotation[0], SCIM);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, SCIM);
        }
    }
}
