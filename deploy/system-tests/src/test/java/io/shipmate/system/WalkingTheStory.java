package io.shipmate.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.local.demo.ComingIn;
import io.shipmate.local.stack.StackSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class WalkingTheStory {

    private static final int A_SCREENFUL_OR_THREE = 120;

    @Test
    void the_demonstration_ends_well_and_can_be_read_at_one_go(TheSystem system) throws Exception {
        var demo = demo(system);
        var text = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(demo.waitFor(3, TimeUnit.MINUTES)).isTrue();

        assertThat(demo.exitValue()).as(text).isZero();
        assertThat(text.lines()).as(text).hasSizeLessThanOrEqualTo(A_SCREENFUL_OR_THREE);
        assertThat(text).contains("300 rows", "All of it happened");
    }

    @Test
    void walked_again_on_the_same_data_it_ends_well_again_and_follows_two_others(TheSystem system) {
        var first = system.walkthrough().withoutWaiting().walk();
        var second = system.walkthrough().withoutWaiting().walk();

        assertThat(second.two().both()).doesNotContainAnyElementsOf(first.two().both());
        assertThat(second.circle()).isNotEqualTo(first.circle());
    }

    @Test
    void the_same_roster_again_changes_nothing(TheSystem system) {
        var again =
                new ComingIn(system.inOffice("admin").api(), system.company().employees()).send();

        assertThat(again.total()).isEqualTo(300);
        assertThat(again.unchanged()).as(again.toString()).isEqualTo(300);
    }

    /** The command's own main class in a process of its own, as the launcher starts it. */
    private static Process demo(TheSystem system) throws IOException {
        var root = StackSettings.in(Path.of("")).root();
        var built = root.resolve("deploy/local/target");
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                built.resolve("local-stack.jar") + ":" + built.resolve("lib") + "/*",
                "io.shipmate.local.demo.Demo");
        command.environment().put("SHIPMATE_STATE", system.state().toString());
        return command.redirectErrorStream(true).start();
    }
}
