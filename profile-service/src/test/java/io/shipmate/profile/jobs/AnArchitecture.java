package io.shipmate.profile.jobs;

import static io.shipmate.profile.Newcomer.admin;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The company's job architecture as a test has it; the usual ladder of eight rungs, and what else is said. */
final class AnArchitecture {

    static final String PATH = "/api/profile/v1/job-architecture";
    private static final List<Map<String, Object>> LADDER = List.of(
            rung("IC1"),
            rung("IC2"),
            rung("IC3"),
            rung("IC4"),
            rung("IC5", "M1"),
            rung("IC6", "M2"),
            rung("IC7", "D1"),
            rung("D2"),
            rung("VP"));

    private final List<Object> families = new ArrayList<>();
    private final List<Object> kinships = new ArrayList<>();
    private List<?> levels = LADDER;
    private final List<Object> patterns = new ArrayList<>();

    static AnArchitecture anArchitecture() {
        return new AnArchitecture();
    }

    static Map<String, Object> rung(String... names) {
        return Map.of("names", List.of(names));
    }

    AnArchitecture family(String key, String label) {
        families.add(Map.of("key", key, "labels", Map.of("en", label)));
        return this;
    }

    AnArchitecture kin(String one, String other, String closeness) {
        kinships.add(Map.of("one", one, "other", other, "closeness", closeness));
        return this;
    }

    AnArchitecture levels(List<?> lowestFirst) {
        levels = lowestFirst;
        return this;
    }

    AnArchitecture meaningFamily(String phrase, String family) {
        return pattern(Map.of("all", List.of(phrase), "family", family));
    }

    AnArchitecture meaningLevel(String phrase, String level) {
        return pattern(Map.of("all", List.of(phrase), "level", level));
    }

    AnArchitecture pattern(Map<String, ?> pattern) {
        patterns.add(pattern);
        return this;
    }

    Map<String, Object> body() {
        return Map.of("families", families, "kinships", kinships, "levels", levels, "patterns", patterns);
    }

    static String tag() {
        return admin().get(PATH).then().statusCode(200).extract().header("ETag");
    }

    /** Says that this is it, whatever was there before. */
    ValidatableResponse said() {
        return admin().header("If-Match", "*").body(body()).put(PATH).then();
    }

    /** Says that this is it and waits until everybody is placed by it. */
    void holds() {
        said().statusCode(200);
        everybodyIsPlaced();
    }

    static void everybodyIsPlaced() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        admin().get(PATH + "/progress").then().statusCode(200).body("waiting", equalTo(0)));
    }
}
