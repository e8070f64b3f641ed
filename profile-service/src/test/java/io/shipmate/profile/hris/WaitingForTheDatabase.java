package io.shipmate.profile.hris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitingForTheDatabase {

    private final DatabaseOutage outage = new DatabaseOutage();

    private static String away() {
        throw new IllegalStateException(new SQLException("refused", "08001"));
    }

    private void goesAway() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> outage.unlessAway(WaitingForTheDatabase::away));
    }

    @Test
    void one_at_a_time_finds_out_and_the_others_need_not_wait() throws Exception {
        goesAway();
        var begun = new CountDownLatch(1);
        var back = new CountDownLatch(1);
        var probe = CompletableFuture.supplyAsync(() -> outage.unlessAway(() -> {
            begun.countDown();
            await(back);
            return "taken";
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatExceptionOfType(HrisRefused.OutOfService.class)
                .isThrownBy(() -> outage.unlessAway(() -> "another one"));
        back.countDown();
        assertThat(probe.get(10, TimeUnit.SECONDS)).isEqualTo("taken");
        assertThat(outage.unlessAway(() -> "another one")).isEqualTo("another one");
    }

    @Test
    void one_who_finds_it_away_leaves_the_next_one_to_find_out() {
        goesAway();
        goesAway();
        assertThat(outage.unlessAway(() -> "taken")).isEqualTo("taken");
    }

    @Test
    void a_refusal_shows_that_it_is_back() throws Exception {
        goesAway();
        assertThatExceptionOfType(HrisRefused.Disabled.class)
                .isThrownBy(() -> outage.unlessAway(() -> {
                    throw new HrisRefused.Disabled();
                }));
        var inside =
                CompletableFuture.supplyAsync(() -> outage.unlessAway(() -> outage.unlessAway(() -> "two at a time")));
        assertThat(inside.get(10, TimeUnit.SECONDS)).isEqualTo("two at a time");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
