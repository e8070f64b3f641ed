package io.shipmate.profile.topics;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.topics.CatalogueCalls.PATH;
import static io.shipmate.profile.topics.CatalogueCalls.aName;
import static io.shipmate.profile.topics.CatalogueCalls.added;
import static io.shipmate.profile.topics.CatalogueCalls.described;
import static io.shipmate.profile.topics.CatalogueCalls.merged;
import static io.shipmate.profile.topics.CatalogueCalls.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.AtOnce;
import io.shipmate.profile.Newcomer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TwoWhoKeepTheCatalogue {

    private static final String PROPOSALS = PATH + "/proposals";

    private final String name = aName();

    private static List<Map<String, Object>> proposals() {
        return admin().queryParam("limit", 100)
                .get(PROPOSALS)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static int proposed(Newcomer member, String word) {
        return member.calls().body(Map.of("word", word)).post(PROPOSALS).statusCode();
    }

    /** The id of the proposal of a word that nobody else proposes. */
    private String proposal() {
        assertThat(proposed(somebody(), name)).isEqualTo(204);
        return proposals().stream()
                .filter(one -> one.get("word").equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
    }

    @Test
    void of_two_topics_of_one_name_one_is_added() {
        var topic = described(name, List.of(), null);
        assertThat(AtOnce.twice(() -> admin().body(topic).post(PATH).statusCode()))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_name_that_another_topic_has_is_refused_to_a_new_description_too() {
        added(name, List.of(), null);
        var other = added();
        admin().header("If-Match", "*")
                .body(described(name, List.of(), null))
                .put(PATH + "/" + other)
                .then()
                .spec(isProblem(409, "topic-name-taken"));
    }

    @Test
    void a_word_that_two_propose_is_proposed_once() {
        var one = somebody();
        var other = somebody();
        Callable<Integer> ones = () -> proposed(one, name);
        Callable<Integer> others = () -> proposed(other, " " + name);
        assertThat(AtOnce.all(ones, others)).containsOnly(204);
        assertThat(proposals())
                .filteredOn(word -> word.get("word").equals(name))
                .hasSize(1);
    }

    @Test
    void of_two_who_accept_a_word_one_does() {
        var accept = PROPOSALS + "/" + proposal() + "/accept";
        var synonymOf = Map.of("topic", added());
        var topic = Map.of("describe", described(name, List.of(), null));
        Callable<Integer> one = () -> admin().body(synonymOf).post(accept).statusCode();
        Callable<Integer> other = () -> admin().body(topic).post(accept).statusCode();
        assertThat(AtOnce.all(one, other)).containsExactlyInAnyOrder(200, 404);
    }

    @Test
    void of_two_of_whom_one_accepts_a_word_and_one_declines_it_one_is_told_that_it_is_gone() {
        var path = PROPOSALS + "/" + proposal();
        var topic = Map.of("describe", described(name, List.of(), null));
        Callable<Integer> accepting =
                () -> admin().body(topic).post(path + "/accept").statusCode();
        Callable<Integer> declining = () -> admin().post(path + "/decline").statusCode();
        var answers = AtOnce.all(accepting, declining);
        assertThat(answers).containsOnlyOnce(404);
        assertThat(answers).containsAnyOf(200, 204);
    }

    @Test
    void a_word_that_is_to_become_a_topic_that_was_merged_becomes_the_one_that_it_is_now() {
        var accept = PROPOSALS + "/" + proposal() + "/accept";
        var old = added();
        var kept = added();
        merged(old, kept);
        admin().body(Map.of("topic", old))
                .post(accept)
                .then()
                .statusCode(200)
                .body("id", equalTo(kept.toString()))
                .body("synonyms", hasItem(name));
    }

    @Test
    void where_nobody_proposes_anything_the_list_is_empty() {
        proposals()
                .forEach(word -> admin().post(PROPOSALS + "/" + word.get("id") + "/decline")
                        .then()
                        .statusCode(204));
        assertThat(proposals()).isEmpty();
    }
}
