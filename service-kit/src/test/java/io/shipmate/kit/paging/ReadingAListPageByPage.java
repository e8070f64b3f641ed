package io.shipmate.kit.paging;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReadingAListPageByPage {

    private static final String BOATS = "/api/harbour/v1/boats";

    private final String fleet = "P" + UUID.randomUUID().toString().substring(0, 8);

    private static RequestSpecification member() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of("anna"));
    }

    private void boat(String name) {
        Database.run("insert into boat (id, name, version) values (gen_random_uuid(), ?, 0)", fleet + name);
    }

    private static ExtractableResponse<Response> page(String address) {
        return member().get(address).then().statusCode(200).extract();
    }

    private static String next(ExtractableResponse<Response> page) {
        var link = page.header("Link");
        assertThat(link).startsWith("<").endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    private static List<String> names(ExtractableResponse<Response> page) {
        return page.jsonPath().getList("items.name");
    }

    @Test
    void nobody_is_missed_or_seen_twice_while_others_come_and_go() {
        for (var n = 10; n < 20; n++) {
            boat("-" + n);
        }
        var seen = new ArrayList<String>();
        var page = page(BOATS + "?q=" + fleet + "&limit=3");
        while (true) {
            seen.addAll(names(page));
            if (page.header("Link") == null) {
                break;
            }
            boat("-" + (seen.size() + 9) + "-came-behind");
            Database.run("delete from boat where name = ?", seen.getLast());
            page = page(next(page));
        }
        assertThat(seen).doesNotHaveDuplicates().isSorted();
        for (var n = 10; n < 20; n++) {
            assertThat(seen).contains(fleet + "-" + n);
        }
        assertThat(page.jsonPath().getString("next")).isNull();
    }

    @Test
    void a_page_that_is_just_full_has_no_next_one() {
        boat("a");
        boat("b");
        assertThat(page(BOATS + "?q=" + fleet + "&limit=2").header("Link")).isNull();
        assertThat(names(page(BOATS + "?q=" + fleet + "nobody"))).isEmpty();
    }

    @Test
    void the_link_keeps_what_was_asked_for_as_it_was_asked() {
        boat("&%{x}+ä1");
        boat("&%{x}+ä2");
        var asked = "q=" + fleet + "%26%25%7Bx%7D%2B%C3%A4&tag=a&tag=b%20c&limit=1";
        var next = next(page(BOATS + "?" + asked));
        assertThat(next)
                .contains("tag=a")
                .contains("tag=b%20c")
                .contains("limit=1")
                .doesNotContain("{");
        assertThat(names(page(next))).isEqualTo(List.of(fleet + "&%{x}+ä2"));
        assertThat(next.split("after=", -1)).hasSize(2);
    }

    @Test
    void a_cursor_is_opaque_and_good_for_its_own_list_only() {
        boat("a");
        boat("b");
        var cursor = page(BOATS + "?q=" + fleet + "&limit=1").jsonPath().getString("next");
        assertThat(cursor).doesNotContain(fleet);
        member().get(BOATS + "/others?after=" + cursor).then().spec(isInvalidAt("after"));
        for (var bad :
                List.of("x", "AAAA", "%20", cursor.substring(1), cursor + "A", cursor.toLowerCase(Locale.ROOT))) {
            member().get(BOATS + "?after=" + bad).then().spec(isInvalidAt("after"));
        }
    }

    @Test
    void a_cursor_goes_on_in_what_was_asked_for_and_in_nothing_else() {
        boat("a");
        boat("b");
        var cursor = page(BOATS + "?q=" + fleet + "&tag=x&limit=1").jsonPath().getString("next");
        for (var same : List.of(
                "?q=" + fleet + "&tag=x&limit=1&after=" + cursor,
                "?after=" + cursor + "&limit=7&tag=x&q=" + fleet,
                "?q=" + fleet + "&q=" + fleet + "&facets=true&tag=%78&after=" + cursor,
                "?Q=" + fleet + "&tag=x&tag=x&after=" + cursor)) {
            assertThat(names(page(BOATS + same))).as(same).containsExactly(fleet + "b");
        }
        for (var other : List.of(
                "?after=" + cursor,
                "?tag=x&after=" + cursor,
                "?q=" + fleet + "&after=" + cursor,
                "?q=&tag=x&after=" + cursor,
                "?q=" + fleet + "a&tag=x&after=" + cursor,
                "?q=" + fleet + "&q=a&tag=x&after=" + cursor,
                "?q=" + fleet + "&tag=x&more=1&after=" + cursor,
                "?q=x&tag=" + fleet + "&after=" + cursor)) {
            member().get(BOATS + other).then().spec(isInvalidAt("after"));
        }
    }
}
