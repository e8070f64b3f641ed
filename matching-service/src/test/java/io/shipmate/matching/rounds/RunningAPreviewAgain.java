package io.shipmate.matching.rounds;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Rounds.buddies;
import static io.shipmate.matching.testing.Rounds.doesTo;
import static io.shipmate.matching.testing.Rounds.groups;
import static io.shipmate.matching.testing.Rounds.isPreview;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.published;
import static io.shipmate.matching.testing.Rounds.round;
import static io.shipmate.matching.testing.Rounds.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.matching.testing.PrivateWishes;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Between two runs somebody has applied for what a buddy has applied for, or wants to keep them away. */
@QuarkusTest
class RunningAPreviewAgain {

    private static final List<BiConsumer<Somebody, Somebody>> PRIVATE_WISHES =
            List.of(PrivateWishes::compete, PrivateWishes::avoids);

    private static void runAgain(String programme, String round) {
        doesTo("run", programme, round).statusCode(200);
        isPreview(programme, round);
    }

    /** All that a programme-manager sees of it, but for how often it has run. */
    private static List<Object> seen(String programme, String round) {
        var view = manager().get(round(programme, round)).then().extract().jsonPath();
        var leftOut =
                manager().get(round(programme, round) + "/left-out").then().extract();
        return List.of(groups(programme, round), view.get("evidence"), view.get("quality"), leftOut.path("items"));
    }

    private static Set<String> together(Somebody one, Set<Set<String>> groups) {
        return groups.stream()
                .filter(group -> group.contains(one.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothing_is_to_be_seen_of_it_before_the_next_refresh_and_then_they_are_apart() {
        for (var begins : PRIVATE_WISHES) {
            var people = buddies(6);
            var programme = running(people);
            var round = previewed(programme, "NEW");
            var anna = people.getFirst();
            var ben = people.stream()
                    .filter(who -> who != anna
                            && together(anna, groups(programme, round))
                                    .contains(who.id().toString()))
                    .findFirst()
                    .orElseThrow();
            runAgain(programme, round); // what it goes by then is what was there before
            var before = seen(programme, round);
            begins.accept(anna, ben);
            runAgain(programme, round);
            assertThat(seen(programme, round)).isEqualTo(before);
            PrivateWishes.begin();
            runAgain(programme, round);
            assertThat(together(anna, groups(programme, round)))
                    .doesNotContain(ben.id().toString());
            manager().get(round(programme, round) + "/left-out").then().body("items", hasSize(0));
            doesTo("publish", programme, round).statusCode(200);
        }
    }

    @Test
    void nor_is_it_in_the_way_of_publishing_and_after_the_next_refresh_it_is_as_anything_else_would_be() {
        for (var begins : PRIVATE_WISHES) {
            var people = buddies(4);
            var programme = running(people.subList(0, 2));
            var another = running(people.subList(2, 4));
            var round = previewed(programme, "NEW");
            var anothers = previewed(another, "NEW");
            begins.accept(people.get(0), people.get(1));
            begins.accept(people.get(2), people.get(3));
            doesTo("publish", programme, round).statusCode(200);
            PrivateWishes.begin();
            doesTo("publish", another, anothers).spec(isProblem(409, "round-out-of-date"));
            runAgain(another, anothers);
            manager()
                    .get(round(another, anothers) + "/left-out")
                    .then()
                    .body("items", hasSize(2))
                    .body("items.reason", everyItem(equalTo("NOBODY_FITTING")));
        }
    }

    /** Whoever has applied for something could tell by being parted that a buddy has, too. They are asked now and then, and may leave. */
    @Test
    void a_repair_parts_nobody_because_of_it() {
        for (var begins : PRIVATE_WISHES) {
            var people = buddies(4);
            var programme = running(people);
            var together = groups(programme, published(programme, "NEW"));
            var anna = people.getFirst();
            people.stream()
                    .filter(who -> who != anna
                            && together(anna, together).contains(who.id().toString()))
                    .forEach(ben -> begins.accept(anna, ben));
            PrivateWishes.begin();
            assertThat(groups(programme, published(programme, "REPAIR"))).isEqualTo(together);
        }
    }
}
