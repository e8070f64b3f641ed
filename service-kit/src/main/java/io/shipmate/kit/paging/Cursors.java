package io.shipmate.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.sealing.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/** Seals a key into an opaque text and opens it again; bound to the service, refused when it was tampered with. */
@ApplicationScoped
@Unremovable // looked up by PageRequest, which is no bean
class Cursors {

    private static final byte[] BINDING = "cursor".getBytes(StandardCharsets.UTF_8);

    private final MasterKeys keys;
    private final ObjectMapper json;

    Cursors(MasterKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    String seal(List<String> key) {
        try {
            var sealed = keys.seal(json.writeValueAsBytes(key), BINDING);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    List<String> open(String cursor, int parts) {
        try {
            var opened = keys.open(Base64.getUrlDecoder().decode(cursor), BINDING);
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
