package io.shipmate.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.sealing.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/** Seals a key into an opaque text and opens it again; bound to the list, refused when it was tampered with. */
@ApplicationScoped
@Unremovable // looked up by PageRequest, which is no bean
class Cursors {

    private final MasterKeys keys;
    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    Cursors(MasterKeys keys, ObjectMapper json, CurrentVertxRequest current) {
        this.keys = keys;
        this.json = json;
        this.current = current;
    }

    /** A cursor goes on in the list that it came from: its parts would make no sense in another one. */
    private byte[] binding() {
        var request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        var path = request == null ? "" : request.request().path();
        return ("cursor|" + path).getBytes(StandardCharsets.UTF_8);
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
