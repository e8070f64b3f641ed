package io.shipmate.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.sealing.MasterKeys;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Seals a key into an opaque text and opens it again; bound to the list and to what was asked of it, refused when it was
 * tampered with.
 */
@ApplicationScoped
@Unremovable // looked up by PageRequest, which is no bean
class Cursors {

    /** What another page of the same list may be asked with: where it begins, how long it is, whether it is counted, too. */
    private static final Set<String> OF_THE_PAGE = Set.of("after", "limit", "facets");

    private final MasterKeys keys;
    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    Cursors(MasterKeys keys, ObjectMapper json, CurrentVertxRequest current) {
        this.keys = keys;
        this.json = json;
        this.current = current;
    }

    /**
     * A cursor goes on in the list that it came from: its parts would make no sense in another one, and with other filters it
     * would go on in the middle of people whom nobody asked for. In which order and how often the same is asked does not matter.
     */
    private byte[] binding() {
        var exchange = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        var list = exchange == null ? List.of() : List.of(exchange.request().path(), asked(exchange.queryParams()));
        try {
            return ("cursor|" + json.writeValueAsString(list)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By name in any case, because that is how they are read. */
    private static SortedMap<String, Set<String>> asked(MultiMap parameters) {
        var asked = new TreeMap<String, Set<String>>();
        for (var name : parameters.names()) {
            var plain = name.toLowerCase(Locale.ROOT);
            if (!OF_THE_PAGE.contains(plain)) {
                asked.computeIfAbsent(plain, _ -> new LinkedHashSet<>()).addAll(parameters.getAll(name));
            }
        }
        return asked;
    }

    String seal(List<String> key) {
        try {
            var sealed = keys.seal(json.writeValueAsBytes(key), binding());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    List<String> open(String cursor, int parts) {
        try {
            var opened = keys.open(Base64.getUrlDecoder().decode(cursor), binding());
            var key = json.readValue(opened, new TypeReference<List<String>>() {});
            if (key.size() == parts) {
                return key;
            }
        } catch (java.io.IOException | IllegalArgumentException | GeneralSecurityException _) {
            // falls through to the refusal
        }
        throw Invalid.coded("after", "not-a-cursor");
    }
}
