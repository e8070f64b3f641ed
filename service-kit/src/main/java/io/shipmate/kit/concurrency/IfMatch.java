package io.shipmate.kit.concurrency;

import io.shipmate.kit.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** The If-Match header of the current request. A use case asks it, inside its transaction, before it changes a shared thing. */
@RequestScoped
public class IfMatch {

    private final EntityTags tags;
    private final HttpHeaders headers;

    IfMatch(EntityTags tags, @Context HttpHeaders headers) {
        this.tags = tags;
        this.headers = headers;
    }

    /**
     * Goes on only if the caller has seen this view of the thing, read under a lock or guarded by its version.
     * Refuses with 428 without the header and with 412 when it names another view. {@code *} matches every view.
     */
    public void requireSeen(Tagged current) {
        var header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw new Missing();
        }
        if (!EntityTags.matches(header, tags.of(current))) {
            throw new Stale();
        }
    }

    static final class Missing extends Refusal {}

    static final class Stale extends Refusal {}
}
