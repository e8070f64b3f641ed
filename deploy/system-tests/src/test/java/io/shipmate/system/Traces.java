package io.shipmate.system;

import io.shipmate.local.demo.Mailboxes;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything in which something that somebody wrote could leave a trace. */
final class Traces {

    private static final Pattern NOT_SEARCHED = Pattern.compile("applications/.*|postgresql-.*|lock|.*index");

    private final Stack stack;
    private final Path state;
    private final Mailboxes mailboxes;
    private final HttpClient client;

    Traces(Stack stack, Path state, Mailboxes mailboxes, HttpClient client) {
        this.stack = stack;
        this.state = state;
        this.mailboxes = mailboxes;
        this.client = client;
    }

    /** Returns the places where each word stands, each with its kind first: table, topic, log, metrics, mail or file. */
    Map<String, Set<String>> of(Canary... canaries) {
        var places = new TreeMap<String, Set<String>>();
        for (var canary : canaries) {
            places.put(canary.word(), new TreeSet<>());
        }
        forEachText((place, text) -> {
            var searched = new Canary.Text(text);
            for (var canary : canaries) {
                if (canary.isIn(searched)) {
                    places.get(canary.word()).add(place);
                }
            }
        });
        return places;
    }

    /** Returns every line of every log. */
    Stream<String> logLines() {
        try (var logs = Files.list(stack.logs())) {
            return logs.toList().stream().flatMap(log -> {
                try {
                    return Files.readString(log, StandardCharsets.ISO_8859_1).lines();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forEachText(BiConsumer<String, String> reader) {
        new Databases(stack).forEachRow((table, row) -> reader.accept("table " + table, row));
        new Topics(stack.broker().bootstrapServers())
                .forEachRecord((topic, text) -> reader.accept("topic " + topic, text));
        for (var service : Service.values()) {
            reader.accept("metrics " + service.key(), metrics(service));
        }
        for (var address : mailboxes.addresses()) {
            mailboxes.of(address).forEach(mail -> reader.accept("mail " + address, mail.subject() + mail.source()));
        }
        readFiles(reader);
    }

    private String metrics(Service service) {
        try {
            var request =
                    HttpRequest.newBuilder(stack.endpoints().metrics(service)).build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The logs of all processes, and the files in which the database and the broker keep what they have, byte by byte. Not
     * the programs, nor the broker's indexes, which are large and hold numbers; and not the lock, which on POSIX would be
     * let go by whoever of its process reads and closes it.
     */
    private void readFiles(BiConsumer<String, String> reader) {
        try (var files = Files.walk(state)) {
            files.filter(file -> !NOT_SEARCHED
                            .matcher(state.relativize(file).toString())
                            .matches())
                    .filter(Files::isRegularFile)
                    .forEach(file -> readFile(file, reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file may go while we look: the database's and the broker's own come and go. */
    private void readFile(Path file, BiConsumer<String, String> reader) {
        try {
            var kind = file.startsWith(stack.logs()) ? "log " : "file ";
            reader.accept(kind + state.relativize(file), Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException _) {
            // gone
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
