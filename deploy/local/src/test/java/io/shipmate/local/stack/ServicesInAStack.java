package io.shipmate.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.ToyProject;
import io.shipmate.local.process.ProcessRecords;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StateFolder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesInAStack {

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void services_are_started_together_killed_and_started_again_and_end_before_their_servers(@TempDir Path folder)
            throws IOException, InterruptedException {
        var settings = settings(folder);
        startInVain(settings);

        List<ProcessRecords.Entry> processes;
        try (var stack = new Stack(settings, said::add)) {
            stack.start();
            processes = ProcessRecords.of(StateFolder.at(settings.state())).entries();
            assertThat(processes)
                    .map(ProcessRecords.Entry::name)
                    .contains("stack", "postgresql", "kafka", "mail", "profile-service", "notification-service");
            for (var service : Service.values()) {
                assertThat(answerOf(stack, service)).isEqualTo(service.key());
            }
            killAndStartAgain(stack);
            ProcessHandle.of(stack.process(Service.SESSION).pid()).orElseThrow().destroyForcibly();
            await().untilAsserted(() -> assertThat(said)
                    .last()
                    .asString()
                    .contains("session-service has ended by itself")
                    .contains("session-service.log"));
        }
        assertThat(processes)
                .filteredOn(entry -> !entry.name().equals(ProcessRecords.STACK))
                .allSatisfy(entry -> assertThat(entry.process()).isEmpty());
        assertThat(logOf(settings, "profile-service")).contains("started with", "stopped in good order");
        assertThat(logOf(settings, "postgresql")).contains("database system is shut down");
    }

    /** A service that does not start is named with its log; nothing of the rest stays behind. */
    private static void startInVain(StackSettings settings) throws IOException {
        var forgotten = Files.createFile(
                Files.createDirectories(settings.state().resolve("data")).resolve("of-an-earlier-run"));
        var failing = settings.withFresh(true).withServiceOptions(List.of("-Dtoy.fails=matching"));
        assertThatThrownBy(() -> Stack.started(failing))
                .isInstanceOf(StackRefused.class)
                .hasMessageContaining("matching-service ended while it was starting (exit code 17)")
                .hasMessageContaining("matching-service.log");
        assertThat(logOf(settings, "matching-service")).contains("I am the toy that fails");
        assertThat(ProcessRecords.of(StateFolder.at(settings.state())).entries())
                .isEmpty();
        assertThat(forgotten).doesNotExist();
    }

    private static void killAndStartAgain(Stack stack) throws IOException, InterruptedException {
        stack.kill(Service.MATCHING);
        assertThat(stack.process(Service.MATCHING).isAlive()).isFalse();
        assertThat(answerOf(stack, Service.SESSION)).isEqualTo("session");
        stack.start(Service.MATCHING);
        assertThat(answerOf(stack, Service.MATCHING)).isEqualTo("matching");
    }

    @Test
    void a_service_that_was_never_built_is_named(@TempDir Path folder) throws IOException {
        var settings = settings(folder);
        Files.delete(folder.resolve("project/session-service/target/quarkus-app/quarkus-run.jar"));
        assertThatThrownBy(() -> Stack.started(settings))
                .isInstanceOf(StackRefused.class)
                .hasMessageContaining("session-service has not been built");
    }

    @Test
    void a_disk_without_room_is_named_before_anything_is_started(@TempDir Path folder) throws IOException {
        var settings = settings(folder).withRoomInMegabytes(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Stack.started(settings))
                .isInstanceOfSatisfying(
                        StackRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(StackRefused.Reason.NO_ROOM))
                .hasMessageContaining("MB free on the disk of " + settings.state());
        assertThat(settings.state().resolve("data")).doesNotExist();
    }

    @Test
    void a_company_of_another_size_does_not_mix_with_the_one_that_is_kept(@TempDir Path folder) throws IOException {
        var settings = settings(folder);
        Files.writeString(
                Files.createDirectories(settings.state().resolve("data")).resolve("people"), "300");
        assertThatThrownBy(() -> Stack.started(settings))
                .isInstanceOf(StackRefused.class)
                .hasMessageContaining("belongs to a company of 300 people, and now there are to be 40")
                .hasMessageContaining("--fresh");
    }

    private static StackSettings settings(Path folder) throws IOException {
        return StackSettings.in(folder.resolve("state"))
                .withRoot(ToyProject.in(folder.resolve("project")))
                .withBinaries(ToyProject.BINARIES)
                .withPorts(Ports.free())
                .withPeople(40);
    }

    private static String answerOf(Stack stack, Service service) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(stack.endpoints().of(service)).build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static String logOf(StackSettings settings, String part) throws IOException {
        return Files.readString(settings.state().resolve("logs").resolve(part + ".log"));
    }
}
