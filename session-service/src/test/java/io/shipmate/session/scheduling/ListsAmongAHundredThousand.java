package io.shipmate.session.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both lists find their pages by the index, without reading other people's sessions. */
@QuarkusTest
class ListsAmongAHundredThousand {

    private static final int CIRCLES = 1_000;
    private static final int SESSIONS_EACH = 100;

    private final UUID others = UUID.randomUUID();
    private final Member anna = Member.aMember();
    private final List<CircleOf> annas = List.of(
            CircleOf.of(anna, Member.aMember()),
            CircleOf.of(anna, Member.aMember()),
            CircleOf.of(anna, Member.aMember()));

    @BeforeEach
    void manySessions() {
        Database.run(
                "insert into circle (id, partnership, state, opened_at, version)"
                        + " select uuidv7(), ?, 'ACTIVE', now(), 0 from generate_series(1, ?)",
                others,
                CIRCLES);
        for (var circle : annas) {
            Database.run("update circle set partnership = ? where id = ?", others, circle.id());
        }
        Database.run("""
                insert into peer_session (id, circle, state, zone, at, starts_at, slots_given, sequence, version)
                select uuidv7(), c.id, 'HELD', 'UTC', now() - n * interval '3 days', now() - n * interval '3 days', 0, 0, 0
                from circle c, generate_series(1, ?) n where c.partnership = ?""", SESSIONS_EACH, others);
        Database.run("analyze peer_session");
    }

    @AfterEach
    void awayWithThem() {
        Database.run("delete from peer_session where circle in (select id from circle where partnership = ?)", others);
        Database.run(
                "delete from circle c where partnership = ? and not exists (select 1 from circle_member m where m.circle = c.id)",
                others);
    }

    private static String plan(String query, Object... parameters) {
        return Database.rows("explain " + query, parameters).toString();
    }

    @Test
    void a_page_of_all_my_sessions_reads_those_of_my_circles_only() {
        var plan = plan(
                "select * from peer_session where circle in (?, ?, ?) and at >= ?::timestamptz and at < ?::timestamptz"
                        + " and (at, id) > (?::timestamptz, ?) order by at, id fetch first 21 rows only",
                annas.get(0).id(),
                annas.get(1).id(),
                annas.get(2).id(),
                "2020-01-01T00:00:00Z",
                "9999-01-01T00:00:00Z",
                "2020-01-01T00:00:00Z",
                new UUID(0, 0));
        assertThat(plan).contains("peer_session_circle_at").doesNotContain("Seq Scan");
        anna.asks().get("/api/session/v1/me/sessions?limit=100").then().statusCode(200);
    }

    @Test
    void a_page_of_a_circles_sessions_comes_in_order_from_the_index() {
        var plan = plan(
                "select * from peer_session where circle = ? and (at, id) < (?::timestamptz, ?)"
                        + " order by at desc, id desc fetch first 21 rows only",
                annas.getFirst().id(),
                "9999-01-01T00:00:00Z",
                new UUID(-1, -1));
        assertThat(plan)
                .contains("Index Scan Backward using peer_session_circle_at")
                .doesNotContain("Sort");
    }
}
