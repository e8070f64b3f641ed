package io.shipmate.profile.topics;

import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;

import io.shipmate.profile.Newcomer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tests of the catalogue say over and over. */
final class CatalogueCalls {

    static final String PATH = "/api/profile/v1/topics";

    private CatalogueCalls() {}

    /** One that no other test uses, and no typing error of it either. */
    static String aName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    static Map<String, Object> described(String name, List<String> synonyms, UUID parent) {
        var body = new HashMap<String, Object>();
        body.put("labels", Map.of("en", name, "de", name + " de"));
        body.put("synonyms", synonyms);
        if (parent != null) {
            body.put("parent", parent);
        }
        return body;
    }

    static UUID added(String name, List<String> synonyms, UUID parent) {
        return UUID.fromString(admin().body(described(name, synonyms, parent))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static UUID added() {
        return added(aName(), List.of(), null);
    }

    static void merged(UUID topic, UUID into) {
        admin().body(Map.of("into", into))
                .post(PATH + "/" + topic + "/merge")
                .then()
                .statusCode(200);
    }

    /** What the admin log says was done to it, newest first. */
    static List<String> deeds(String kind, Object thing) {
        return admin().queryParam("kind", kind)
                .queryParam("limit", 100)
                .get("/api/profile/v1/admin-log")
                .jsonPath()
                .getList("items.findAll { it.thing == '%s' }.action".formatted(thing));
    }

    static Map<String, Object> entry(UUID topic, String gradeName, String grade, String words, String shownTo) {
        return Map.of("topic", topic, gradeName, grade, "words", words, "shownTo", shownTo);
    }

    static Map<String, Object> word(String word, String shownTo) {
        return Map.of("word", word, "level", "EXPERT", "shownTo", shownTo);
    }

    /** Known, and not taking part. */
    static Newcomer somebody() {
        var person = aPerson().arrives();
        person.id();
        return person;
    }

    static void tell(Newcomer person, String list, List<?> entries) {
        person.calls()
                .body(Map.of(list, entries))
                .put("/api/profile/v1/me/" + list)
                .then()
                .statusCode(200);
    }
}
