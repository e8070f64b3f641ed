package io.shipmate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Many senders of one HR system's webhooks, signed as BambooHR signs them. Each delivery is sent until it is taken. */
final class Senders {

    static final String SECRET = "test-secret";
    static final int EMPLOYEES = 50;
    /** Providers wait for minutes; this is only long enough not to be a load of its own. */
    static final Duration PAUSE = Duration.ofMillis(250);

    private static final int TAKEN = 200;
    private static final int AGAIN = 503;

    private final int port;
    private final String connection;
    private final int deliveries;
    private final Runnable inTheMiddle;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, Long> statuses = new ConcurrentHashMap<>();

    Senders(int port, String connection, int deliveries, Runnable inTheMiddle) {
        this.port = port;
        this.connection = connection;
        this.deliveries = deliveries;
        this.inTheMiddle = inTheMiddle;
    }

    /**
     * What came of it.
     *
     * @param answered all answers, those by 503 included
     * @param statuses how many answers there were of each
     */
    record Outcome(Measured answered, Map<Integer, Long> statuses, Duration longest) {}

    Outcome run(int senders) {
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(senders)) {
            var work = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < senders; i++) {
                work.add(this::sendOnOneConnection);
            }
            var latencies = new ArrayList<Long>();
            for (var done : threads.invokeAll(work)) {
                latencies.addAll(done.get());
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            long longest = latencies.stream().mapToLong(Long::longValue).max().orElse(0);
            return new Outcome(Measured.of(senders, latencies, took), Map.copyOf(statuses), Duration.ofNanos(longest));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A delivery was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Long> sendOnOneConnection() {
        var latencies = new ArrayList<Long>();
        try (var http = new Connection(port)) {
            for (int number = next.getAndIncrement(); number < deliveries; number = next.getAndIncrement()) {
                if (number == deliveries / 2) {
                    inTheMiddle.run();
                }
                while (send(http, number, latencies) == AGAIN) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
            return latencies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int send(Connection http, int number, List<Long> latencies) throws IOException {
        var request = request(number);
        long sent = System.nanoTime();
        int status = http.exchange(request);
        latencies.add(System.nanoTime() - sent);
        statuses.merge(status, 1L, Long::sum);
        if (status != TAKEN && status != AGAIN) {
            throw new IOException("A delivery was answered with " + status);
        }
        return status;
    }

    private byte[] request(int number) {
        var body = body(number);
        // The clock is real, so what is signed is now.
        var time = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        var head = Map.of(
                "Host",
                "localhost",
                "Content-Type",
                "application/json",
                "Content-Length",
                String.valueOf(body.length()),
                "X-BambooHR-Timestamp",
                time,
                "X-BambooHR-Signature",
                signature(body + time));
        var lines = head.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        var request = "POST /hris/" + connection + "/events HTTP/1.1\r\n" + lines + "\r\n" + body;
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    private String body(int number) {
        var employee = connection + '-' + number % EMPLOYEES;
        var second = number % 3600;
        return """
                {"employees":[{"id":"%s","action":"Updated","timestamp":"2026-03-02T%02d:%02d:%02d+0000","fields":\
                {"First Name":"Anna","Work Email":"%s@example.com","Job Title":"Engineer %d"}}]}""".formatted(
                        employee.substring(employee.length() - 30),
                        8 + number / 3600,
                        second / 60,
                        second % 60,
                        employee,
                        number);
    }

    private static String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
