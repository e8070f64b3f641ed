package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** What the resources of SCIM have in common: who calls, and what answers look like. */
@ApplicationScoped
class ScimDoorResource {

    static final String SCIM_JSON = "application/scim+json";

    private static final MediaType SCIM = MediaType.valueOf(SCIM_JSON);

    private final ScimTokens tokens;
    private final ObjectMapper json;

    ScimDoorResource(ScimTokens tokens, ObjectMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    /** The connection that calls. Refuses with 401 whoever has no good token. */
    ScimCaller caller(HttpHeaders headers, UriInfo uri) {
        var connection = tokens.connectionOf(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(ScimRefused.TokenInvalid::new);
        return new ScimCaller(connection, base(uri));
    }

    static String base(UriInfo uri) {
        return uri.getBaseUri().resolve("/scim/v2").toString();
    }

    /** The versions that the caller has seen, or null if it does not care; few do. */
    String ifMatch(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.IF_MATCH);
    }

    RestResponse<JsonNode> answer(int status, Object view) {
        return RestResponse.ResponseBuilder.<JsonNode>create(status)
                .entity(json.valueToTree(view))
                .type(SCIM)
                .build();
    }

    /** @param location of what was made, or null */
    RestResponse<JsonNode> answer(int status, ScimAnswer answer, URI location) {
        var response = RestResponse.ResponseBuilder.<JsonNode>create(status)
                .entity(answer.body())
                .type(SCIM)
                .header(HttpHeaders.ETAG, answer.version());
        return location == null ? response.build() : response.location(location).build();
    }

    /** The resource, or 304 if the caller has this version of it. */
    RestResponse<JsonNode> unlessSeen(HttpHeaders headers, ScimAnswer answer) {
        var seen = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return seen != null && answer.isNamedBy(seen)
                ? RestResponse.ResponseBuilder.<JsonNode>create(304)
                        .header(HttpHeaders.ETAG, answer.version())
                        .build()
                : answer(200, answer, null);
    }
}
