package io.shipmate.local.demo;

import io.shipmate.local.process.StackRefused;
import io.shipmate.local.stack.RunningStack;
import io.shipmate.local.stack.StackSettings;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./shipmate demo}: tells the story of the running system. Exit codes: 0 it ended well, 1 something did not happen,
 * 2 not understood, 3 no system runs.
 */
public final class Demo {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Demo() {}

    /**
     * Tells the story and ends this process with an exit code.
     *
     * @param arguments nothing, or {@code --verbose} to print every call
     */
    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        if (!List.of("--verbose").containsAll(arguments)) {
            System.err.println("Usage: demo [--verbose]");
            return NOT_UNDERSTOOD;
        }
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var stack = RunningStack.in(StackSettings.from(System.getenv()).state());
            long began = System.nanoTime();
            var narrator = new Narrator(System.out, !arguments.isEmpty());
            var apis = new Api(stack.endpoints(), stack.tokens(client), client, narrator);
            var mailboxes = new Mailboxes(stack.endpoints(), client);
            var outcome =
                    Walkthrough.of(apis, stack.company(), mailboxes, narrator).walk();
            System.out.printf(
                    Locale.ROOT,
                    "%nAll of it happened, in %.1f s: %s and %s are partners and talk. Next time the story follows two others.%n",
                    (System.nanoTime() - began) / 1e9,
                    outcome.two().first().name(),
                    outcome.two().second().name());
            return 0;
        } catch (DidNotHappen reason) {
            System.err.println("\nThe story did not end well. " + reason.getMessage());
            return FAILED;
        } catch (StackRefused refused) {
            System.err.println(refused.getMessage());
            return refused.reason().exitCode();
        }
    }
}
