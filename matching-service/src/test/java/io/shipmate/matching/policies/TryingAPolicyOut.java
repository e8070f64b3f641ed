package io.shipmate.matching.policies;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.matching.policies.APolicy.DEFAULT;
import static io.shipmate.matching.policies.APolicy.aPolicy;
import static io.shipmate.matching.policies.APolicy.manager;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.shipmate.kit.testing.Database;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Rounds;
import io.shipmate.matching.testing.Somebody;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TryingAPolicyOut {

    private static final int PEOPLE = 60;
    /** Nobody of another test stands on the same ladder. */
    private static final AtomicInteger LADDERS = new AtomicInteger(20_000);

    @Inject
    CurrentPool pool;

    private static JsonPath tried(APolicy policy) {
        return manager()
                .body(policy.body())
                .post(DEFAULT + "/what-if")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A ladder on which everybody stands alone on a rung, so that only a level gap lets them meet. */
    private void aCompany() {
        var bottom = LADDERS.addAndGet(1_000);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(rung ->
                        aPerson().atLevel(bottom + rung).offering("Listening").seeking("Listening"))
                .toList();
        people.forEach(Somebody::says);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(people)
                        .allMatch(person -> pool.pool().candidate(person.id()).isPresent()));
    }

    @Test
    void it_tells_coverage_scores_exposure_and_diversity_of_both_side_by_side() {
        aCompany();
        var tried =
                tried(aPolicy().ruledBy("LEVEL_GAP", 0).weighing("NETWORK", 3).weighing("ROLE", 3));
        var people = tried.getInt("people");
        assertThat(people).isGreaterThanOrEqualTo(PEOPLE).isLessThanOrEqualTo(2_000);
        assertThat(tried.getBoolean("sampled")).isFalse();
        assertThat(tried.getInt("present.looked")).isEqualTo(people).isEqualTo(tried.getInt("proposed.looked"));
        assertThat(tried.getInt("proposed.served"))
                .as("alone on their rungs")
                .isLessThanOrEqualTo(tried.getInt("present.served") - PEOPLE + 5);
        for (var which : List.of("present", "proposed")) {
            var best = tried.getMap(which + ".best", String.class, Integer.class);
            assertThat(best.values().stream().mapToInt(Integer::intValue).sum())
                    .isBetween(tried.getInt(which + ".served") - 10, tried.getInt(which + ".served") + 10);
        }
        assertThat(tried.getDouble("present.scores.lowestTenth"))
                .isLessThanOrEqualTo(tried.getDouble("present.scores.median"));
        assertThat(tried.getDouble("present.exposure.gini")).isBetween(0.0, 1.0);
        assertThat(tried.getDouble("present.diversity.otherUnit")).isBetween(0.0, 1.0);
    }

    @Test
    void it_names_nobody_and_counts_nobody_alone() {
        aCompany();
        var answer = manager().body(aPolicy().body()).post(DEFAULT + "/what-if").asString();
        assertThat(answer).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-").containsPattern("\"people\":\\d*[05],");
        var tried = JsonPath.from(answer);
        Stream.of("looked", "served", "best.STRONG", "best.GOOD", "best.SOME", "exposure.neverShown")
                .flatMap(path -> Stream.of("present." + path, "proposed." + path))
                .forEach(path -> assertThat(tried.getInt(path) % 5).as(path).isZero());
    }

    @Test
    void of_fewer_than_five_nothing_is_told() {
        assertThat(QualityView.rounded(4, 100)).isZero();
        assertThat(QualityView.rounded(5, 100)).isEqualTo(5);
        assertThat(QualityView.rounded(7, 100)).isEqualTo(5);
        assertThat(QualityView.rounded(8, 100)).isEqualTo(10);
        assertThat(QualityView.rounded(96, 100)).isEqualTo(100);
        assertThat(QualityView.rounded(95, 100)).isEqualTo(95);
        assertThat(QualityView.rounded(3, 3)).isZero();
    }

    @Test
    void what_people_keep_for_themselves_changes_no_figure() {
        aCompany();
        var anna = aPerson().atLevel(90_000).joins();
        var ben = aPerson().atLevel(90_000).joins();
        await().untilAsserted(() -> assertThat(pool.pool().candidate(ben.id())).isPresent());
        var before = tried(aPolicy()).getString("present");
        anna.calls()
                .body("{\"person\":\"%s\"}".formatted(ben.id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201);
        assertThat(tried(aPolicy()).getString("present")).isEqualTo(before);
    }

    private static Somebody buddy() {
        return aPerson()
                .openOnlyTo("BUDDY")
                .offering("Listening")
                .seeking("Hiring")
                .joins();
    }

    private static JsonPath triedIn(String programme) {
        var policy = aPolicy()
                .servingAs("BUDDY")
                .ruledBy("DIFFERENT_OPEN_POSITIONS")
                .ruledBy("COOLDOWN_DAYS", 30)
                .weighing("ROLE", 5);
        return manager()
                .body(policy.body())
                .post(API + "/policies/" + programme + "/what-if")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void of_a_programme_it_looks_at_those_who_have_joined_it_and_take_part() {
        var people = Stream.generate(TryingAPolicyOut::buddy).limit(11).toList();
        var programme = Rounds.running(people);
        buddy();
        var tried = triedIn(programme);
        assertThat(tried.getInt("people")).isEqualTo(10);
        assertThat(tried.getInt("present.looked")).isEqualTo(10);
        assertThat(tried.getInt("proposed.served")).isEqualTo(10);
        assertThat(tried.getMap("proposed")).doesNotContainKeys("scores", "exposure", "diversity");
        people.subList(0, 6).forEach(person -> person.paused().joins());
        assertThat(triedIn(programme).getInt("people")).isEqualTo(5);
    }

    @Test
    void of_a_programme_of_fewer_than_five_nothing_is_told() {
        var tried = triedIn(Rounds.running(List.of(buddy(), buddy(), buddy(), buddy())));
        assertThat(tried.getInt("people")).isZero();
        assertThat(tried.<Object>get("present")).isNull();
        assertThat(tried.<Object>get("proposed")).isNull();
    }

    @Test
    void nothing_is_changed_or_kept() {
        tried(aPolicy());
        manager().get(DEFAULT).then().body("version", equalTo(0));
        assertThat(Database.number("select count(*) from policy_version")).isZero();
    }

    @Test
    void what_cannot_be_is_refused_as_when_it_is_said() {
        manager()
                .body(aPolicy().weighing("LEVEL", -1).without("TAKING_PART").body())
                .post(DEFAULT + "/what-if")
                .then()
                .spec(isInvalidAt("/weights/LEVEL", "/rules"));
    }

    @Test
    void several_who_try_at_once_get_the_same_answer() {
        var answers = AtOnce.times(4, () -> tried(aPolicy()).getString("proposed"));
        assertThat(answers).hasSize(4).allMatch(answers.getFirst()::equals);
    }
}
