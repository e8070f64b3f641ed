package io.shipmate.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatAnEarlierRunLeftBehind {

    @TempDir
    private Path folder;

    @Test
    void processes_of_ours_that_still_run_are_ended() throws IOException, InterruptedException {
        var orphan = new ProcessBuilder("sleep", "600").start();
        write("mail " + orphan.pid() + " " + orphan.info().startInstant().orElseThrow());
        assertThat(ProcessRecords.of(StateFolder.at(folder)).endLeftovers()).isEqualTo(1);
        assertThat(orphan.waitFor()).isNotZero();
        assertThat(ProcessRecords.of(StateFolder.at(folder)).entries()).isEmpty();
    }

    @Test
    void a_stranger_who_got_the_process_id_later_is_left_alone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            write("mail " + stranger.pid() + " " + Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(ProcessRecords.of(StateFolder.at(folder)).endLeftovers()).isZero();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_child_that_does_not_want_to_stop_is_killed_when_its_time_is_over() throws IOException {
        var state = StateFolder.at(folder);
        try (var processes = new Processes(state, ProcessRecords.of(state), _ -> {})) {
            var stubborn = processes.start(new Launch(
                    "stubborn", List.of("/bin/sh", "-c", "trap '' TERM; while :; do sleep 1; done"), Map.of()));
            Processes.stop(List.of(stubborn), Duration.ofMillis(300));
            assertThat(stubborn.isAlive()).isFalse();
        }
    }

    private void write(String line) throws IOException {
        Files.writeString(folder.resolve("processes"), line + "\n");
    }
}
