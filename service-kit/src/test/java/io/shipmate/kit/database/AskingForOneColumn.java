package io.shipmate.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestTransaction
class AskingForOneColumn {

    private static final int OFTEN = 50;

    @Inject
    Session entities;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = entities.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void leaves_one_plan_behind_however_often_it_is_asked() {
        assertThat(plansMadeFor("select 'once'", sql -> OneColumn.of(entities, sql, String.class)))
                .isEqualTo(1);
    }

    /** Once this fails Hibernate has been mended, and {@link OneColumn} with its rule of the house may go. */
    @Test
    void without_saying_so_leaves_one_behind_each_time() {
        assertThat(plansMadeFor("select 'again'", sql -> entities.createNativeQuery(sql, String.class)))
                .isEqualTo(OFTEN);
    }

    @Test
    void rows_leave_one_behind() {
        assertThat(plansMadeFor("select 'row'", sql -> entities.createNativeQuery(sql, Object[].class)))
                .isEqualTo(1);
    }

    @Test
    void gives_what_is_in_the_column() {
        assertThat(only("cast('018f4e3c-0000-7000-8000-000000000001' as uuid)", UUID.class))
                .isEqualTo(UUID.fromString("018f4e3c-0000-7000-8000-000000000001"));
        assertThat(only("1 = 1", Boolean.class)).isTrue();
        assertThat(only("7", Integer.class)).isEqualTo(7);
        assertThat(only("count(*)", Long.class)).isEqualTo(1);
        assertThat(only("'Gorch Fock'", String.class)).isEqualTo("Gorch Fock");
        assertThat(only("cast('2026-03-29 02:30:00.123456+01' as timestamptz)", Instant.class))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00.123456Z"));
        assertThat(only("cast('\\x00ff' as bytea)", byte[].class)).containsExactly(0, 0xff);
        assertThat(only("cast(null as uuid)", UUID.class)).isNull();
    }

    private <T> T only(String expression, Class<T> type) {
        return OneColumn.of(entities, "select " + expression, type).getSingleResult();
    }

    /** Without parameters, for it is counted by the SQL that reaches the database. */
    private long plansMadeFor(String sql, Function<String, NativeQuery<?>> asked) {
        for (var time = 0; time < OFTEN; time++) {
            asked.apply(sql).getSingleResult();
        }
        return statistics.getQueryStatistics(sql).getPlanCacheMissCount();
    }
}
