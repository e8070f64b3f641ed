package io.shipmate.benchmarks;

import io.shipmate.local.company.Company;
import io.shipmate.local.company.Roster;
import io.shipmate.local.demo.Api;
import io.shipmate.local.demo.DidNotHappen;
import io.shipmate.local.demo.SignedIn;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.stack.Ports;
import io.shipmate.local.stack.RosterImport;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A roster of a hundred thousand rows of which one in a hundred is bad. It has to be imported whole but for those, each of
 * which has to be named, by a service of less than 512 MB.
 */
final class LargeRoster {

    private static final int ONE_BAD_IN = 100;
    private static final int PROMISED_MEGABYTES = 512;
    private static final long ANOTHER_SEED = 7;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** Each makes a good row bad in its own way; the first field is the id, the fourth the address. */
    private static final List<Consumer<String[]>> HARMS = List.of(
            row -> row[1] = "",
            row -> row[3] = "nobody at nowhere",
            row -> row[9] = "Europe/Atlantis",
            row -> row[12] = "31.12.2020",
            row -> row[0] = "");

    private final int rows;
    private final Consumer<String> progress;

    LargeRoster(int rows, Consumer<String> progress) {
        this.rows = rows;
        this.progress = progress;
    }

    /**
     * A file and what is bad in it.
     *
     * @param bad numbers of the rows that are, counted as the service counts: the header is row 1
     */
    private record File(String csv, Set<Integer> bad) {}

    void measure(Path state, PrintStream page) {
        var settings = StackSettings.in(state)
                .withPorts(Ports.free())
                .withServices(Set.of(Service.PROFILE))
                .withFresh(true);
        progress.accept("Starting profile-service");
        try (var stack = Stack.started(settings);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var file = file();
            progress.accept("Importing " + rows + " rows");
            long began = System.nanoTime();
            var outcome = new RosterImport(stack.endpoints(), stack.tokens().of("admin"), client).run(file.csv());
            var took = Duration.ofNanos(System.nanoTime() - began);
            var admin = new Api(stack.endpoints(), stack.tokens(), client, _ -> {}).as("admin");
            requireNamed(file.bad(), named(admin));
            print(page, outcome, took, file, peak(stack));
        }
    }

    private File file() {
        var lines = new ArrayList<>(List.of(
                Roster.csv(Company.generate(rows, ANOTHER_SEED).employees()).split("\r\n", -1)));
        lines.removeLast();
        var bad = new TreeSet<Integer>();
        for (int row = ONE_BAD_IN; row < lines.size(); row += ONE_BAD_IN) {
            var line = lines.get(row);
            var fields = line.split(",", -1);
            // Behind a quoted comma a field is not where it seems to be.
            var harm = line.indexOf('"') < 0 ? row / ONE_BAD_IN % HARMS.size() : 0;
            HARMS.get(harm).accept(fields);
            lines.set(row, String.join(",", fields));
            bad.add(row + 1);
        }
        return new File(String.join("\r\n", lines) + "\r\n", bad);
    }

    /** Every row that the newest import names as failed, with a reason. */
    private static Set<Integer> named(SignedIn admin) {
        var newest = admin.get(Service.PROFILE, "/roster-imports?limit=1")
                .expect(200)
                .json();
        var path = "/roster-imports/" + newest.path("items").path(0).path("id").asString()
                + "/rows?outcome=FAILED&limit=100";
        var named = new TreeSet<Integer>();
        var cursor = "";
        do {
            var found = admin.get(Service.PROFILE, path + cursor).expect(200).json();
            found.path("items").forEach(row -> {
                if (!row.path("reasons").isEmpty()) {
                    named.add(row.path("row").asInt());
                }
            });
            var next = found.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&after=" + next;
        } while (!cursor.isEmpty());
        return named;
    }

    private static void requireNamed(Set<Integer> bad, Set<Integer> named) {
        if (!named.equals(bad)) {
            var missing = new TreeSet<>(bad);
            missing.removeAll(named);
            var wrong = new TreeSet<>(named);
            wrong.removeAll(bad);
            throw new DidNotHappen("Bad rows that are not named: " + missing + "; good rows that are: " + wrong);
        }
    }

    /** The most memory that the service ever had, in megabytes; only Linux tells. */
    private static long peak(Stack stack) {
        var status =
                Path.of("/proc", String.valueOf(stack.process(Service.PROFILE).pid()), "status");
        try {
            return PEAK.matcher(Files.readString(status))
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)) / 1024)
                    .findFirst()
                    .orElseThrow(() -> StackRefused.failed(status + " does not tell the peak of memory."));
        } catch (IOException e) {
            throw new StackRefused("The peak of memory can be measured on Linux only", e);
        }
    }

    private void print(PrintStream page, RosterImport.Outcome outcome, Duration took, File file, long megabytes) {
        page.println("# A large roster\n");
        page.println("What `./shipmate prove roster` printed, on " + Machine.words() + ".\n");
        page.printf(
                Locale.ROOT,
                "A CSV file of %,d rows (%.1f MB), every hundredth of them bad in one of %d ways, took **%.0f s** from the first byte"
                        + " of the upload until the last row had its outcome: %,d created, %,d failed. Each of the %,d bad rows was named"
                        + " with its reason, and no other. The service never had more than **%d MB** in memory"
                        + " (`-Xmx256m`; the peak of its resident size).%n",
                outcome.total(),
                file.csv().length() / 1e6,
                HARMS.size(),
                took.toMillis() / 1000.0,
                outcome.created(),
                outcome.failed(),
                file.bad().size(),
                megabytes);
        if (megabytes >= PROMISED_MEGABYTES) {
            throw new DidNotHappen("The service took " + megabytes + " MB, more than was promised.");
        }
    }
}
