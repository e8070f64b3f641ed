package io.shipmate.notification.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Profile-service's addresses, as its contract has them: by POST with a service's token, unknown ids absent. */
public final class ProfileStub implements ResponseDefinitionTransformerV2 {

    static final String NAME = "profile";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<UUID, Map<String, String>> KNOWN = new ConcurrentHashMap<>();
    private static volatile boolean away;

    /** Gives somebody a name and an address. */
    public static void knows(Somebody person, String name, String email) {
        KNOWN.put(
                person.id(),
                Map.of(
                        "id",
                        person.id().toString(),
                        "name",
                        name,
                        "email",
                        email,
                        "language",
                        "en",
                        "notKnownYet",
                        "x"));
    }

    /** Lets every call fail, or work again. */
    public static void isAway(boolean now) {
        away = now;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        if (away) {
            return new ResponseDefinitionBuilder().withStatus(503).build();
        }
        var token = request.getHeader("Authorization");
        if (token == null || !token.startsWith("Bearer ")) {
            return new ResponseDefinitionBuilder().withStatus(401).build();
        }
        if (!request.getUrl().equals("/api/profile/v1/people/addresses")) {
            return new ResponseDefinitionBuilder().withStatus(404).build();
        }
        try {
            var found = new ArrayList<Map<String, String>>();
            for (var id : JSON.readTree(request.getBodyAsString()).get("ids")) {
                var known = KNOWN.get(UUID.fromString(id.asText()));
                if (known != null) {
                    found.add(known);
                }
            }
            return new ResponseDefinitionBuilder()
                    .withStatus(200)
                    .withHeader("Content-Type", "application/json")
                    .withBody(JSON.writeValueAsString(found))
                    .build();
        } catch (JsonProcessingException e) {
            return new ResponseDefinitionBuilder().withStatus(400).build();
        }
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }
}
