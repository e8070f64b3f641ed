package io.shipmate.profile.hris;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The API of a provider, at a socket. It answers what it was told to at each path, and 404 elsewhere. */
final class StubProvider implements AutoCloseable {

    /** One request as it came. */
    record Asked(String method, String address, Map<String, String> headers, String body) {}

    private record Answer(int status, String body, Map<String, String> headers) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean hangs;

    StubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    /** At this path, the next answer; the last one stays. */
    StubProvider answers(String path, int status, String body, Map<String, String> headers) {
        answers.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(new Answer(status, body, headers));
        return this;
    }

    /** At this path it answers something else from now on. */
    synchronized StubProvider forgets(String path) {
        answers.remove(path);
        return this;
    }

    StubProvider answers(String path, String body) {
        return answers(path, 200, body, Map.of());
    }

    /** Takes requests and says nothing until it is closed. */
    StubProvider hangs() {
        hangs = true;
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(asked(exchange));
        if (hangs) {
            awaitClose();
        }
        var answer = next(exchange.getRequestURI().getPath());
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized Answer next(String path) {
        var there = Optional.ofNullable(answers.get(path));
        return there.map(all -> all.size() > 1 ? all.poll() : all.peek()).orElse(new Answer(404, "{}", Map.of()));
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void awaitClose() {
        try {
            open.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
