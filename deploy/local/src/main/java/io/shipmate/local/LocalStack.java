package io.shipmate.local;

import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StackRefused.Reason;
import io.shipmate.local.stack.RunningStack;
import io.shipmate.local.stack.StackSettings;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Runs one command of {@code ./shipmate}. Exit codes: 0 done, 1 something failed, 2 not understood, 3 it runs already
 * or does not run, 4 ports are taken, 5 no room on the disk.
 */
public final class LocalStack {

    private static final int NOT_UNDERSTOOD = 2;
    private static final Logger LOG = Logger.getLogger(LocalStack.class.getName());

    private final StackSettings settings;
    private final PrintStream out;
    private final PrintStream errors;

    private LocalStack(StackSettings settings, PrintStream out, PrintStream errors) {
        this.settings = settings;
        this.out = out;
        this.errors = errors;
    }

    /**
     * Runs the command and ends this process with its exit code.
     *
     * @param arguments the command's name, then its arguments
     */
    public static void main(String[] arguments) {
        System.exit(exitCode(Arrays.asList(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        // What the libraries in this process log belongs into a file; the terminal belongs to the person.
        LogManager.getLogManager().reset();
        try {
            var settings = StackSettings.from(System.getenv());
            return new LocalStack(settings, System.out, System.err).run(arguments);
        } catch (StackRefused refused) {
            if (refused.reason() != Reason.STOPPED) {
                System.err.println(refused.getMessage());
            }
            if (refused.getCause() != null) {
                LOG.log(Level.SEVERE, refused.getMessage(), refused);
            }
            return refused.reason().exitCode();
        }
    }

    private int run(List<String> arguments) {
        var rest = arguments.stream().skip(1).toList();
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "up" -> up(rest, true);
            case "servers" -> up(rest, false);
            case "down" -> new Down(settings.state(), out).run();
            case "status" -> new Status(settings.state(), out).run();
            case "token" -> token(rest);
            default -> notUnderstood("up [--fresh], servers [--fresh], down, status, token NAME");
        };
    }

    private int up(List<String> options, boolean everything) {
        if (!List.of("--fresh").containsAll(options)) {
            return notUnderstood("up [--fresh]");
        }
        var wanted = settings.withFresh(options.contains("--fresh"));
        return new Up(everything ? wanted : wanted.withServices(Set.of()), out).run();
    }

    private int token(List<String> names) {
        if (names.size() != 1) {
            return notUnderstood(
                    "token NAME, where NAME is admin, ops, an external id, a mail address or alumni:PRIVATE-ADDRESS");
        }
        var running = RunningStack.in(settings.state());
        out.println(running.tokens(HttpClient.newHttpClient()).of(names.getFirst()));
        return 0;
    }

    private int notUnderstood(String usage) {
        errors.println("Usage: " + usage);
        return NOT_UNDERSTOOD;
    }
}
