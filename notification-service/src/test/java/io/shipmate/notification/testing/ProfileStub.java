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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Profile-service's addresses, as its contract has them: by POST with a service's token, unknown ids absent. */
public final class ProfileStub implements ResponseDefinitionTransformerV2 {

    static final String NAME = "profile";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<UUID, Map<String, String>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<UUID, Map<String, String>> PROOFS = new ConcurrentHashMap<>();
    private static final AtomicInteger CODES = new AtomicInteger(10_000_000);
    private static final Pattern CODE = Pattern.compile("/api/profile/v1/people/([^/]+)/personal-contact/code");
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

    /** Lets a mail that proves this address wait under a request; each call makes another code, eight digits that rise. */
    public static UUID wantsProof(Somebody person, String email, String language) {
        var request = UUID.randomUUID();
        PROOFS.put(
                request,
                Map.of(
                        "email",
                        email,
                        "language",
                        language,
                        "person",
                        person.id().toString()));
        return request;
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
        var code = CODE.matcher(request.getUrl());
        if (code.matches()) {
            return proof(code.group(1), request.getBodyAsString());
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

    private static ResponseDefinition proof(String person, String body) {
        try {
            var proof = PROOFS.get(
                    UUID.fromString(JSON.readTree(body).get("request").asText()));
            if (proof == null || !proof.get("person").equals(person)) {
                return new ResponseDefinitionBuilder().withStatus(404).build();
            }
            return new ResponseDefinitionBuilder()
                    .withStatus(200)
                    .withHeader("Content-Type", "application/json")
                    .withBody(JSON.writeValueAsString(Map.of(
                            "email",
                            proof.get("email"),
                            "language",
                            proof.get("language"),
                            "code",
                            "%08d".formatted(CODES.incrementAndGet()))))
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
