package io.shipmate.kit.concurrency;

import io.shipmate.kit.json.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The ETag of a view: the first 128 bits of the SHA-256 of its JSON. */
@ApplicationScoped
public class EntityTags {

    private static final int BYTES = 16;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String ANY = "*";
    private static final String WEAK = "W/";
    /** RFC 9110, 8.8.3: a comma may stand inside the quotes. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"|\\*");

    private final CanonicalJson json;

    EntityTags(CanonicalJson json) {
        this.json = json;
    }

    /** The view's ETag with its quotes, for a list whose entries can be changed one by one. */
    public String of(Tagged view) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json.bytes(view));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Strong comparison, as If-Match wants it: a weak tag never matches. */
    static boolean matches(String header, String tag) {
        return tags(header).anyMatch(t -> t.equals(ANY) || t.equals(tag));
    }

    /** Weak comparison, as If-None-Match wants it: a cache on the way may have weakened the tag. */
    static boolean matchesWeakly(String header, String tag) {
        return tags(header)
                .map(t -> t.startsWith(WEAK) ? t.substring(WEAK.length()) : t)
                .anyMatch(t -> t.equals(ANY) || t.equals(tag));
    }

    private static Stream<String> tags(String header) {
        return TAG.matcher(header).results().map(found -> found.group());
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Tagged view) || response.getStatus() >= 300) {
            return;
        }
        var tag = of(view);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        var seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (seen != null && READING.contains(request.getMethod()) && matchesWeakly(seen, tag)) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }
}
