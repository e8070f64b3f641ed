package io.shipmate.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for a service where only the stack around it is tested: reads the environment that a service reads, says
 * when it is ready, and takes a roster.
 */
public final class ToyService {

    private static final String IMPORT = "/api/profile/v1/roster-imports";

    private ToyService() {}

    public static void main(String[] arguments) throws IOException {
        var database = System.getenv("QUARKUS_DATASOURCE_USERNAME");
        if (database.equals(System.getProperty("toy.fails"))) {
            System.err.println("I am the toy that fails");
            System.exit(17);
        }
        var api = server(System.getenv("QUARKUS_HTTP_PORT"));
        api.createContext("/", exchange -> answer(exchange, 200, database));
        var importing = new Import();
        api.createContext(IMPORT, importing::handle);
        api.start();
        var management = server(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        management.createContext("/q/health/ready", exchange -> answer(exchange, 200, "{\"status\":\"UP\"}"));
        management.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped in good order")));
        System.out.println(
                "started with " + System.getenv("SHIPMATE_SEALING_MASTER_KEYS").length() + " letters of key");
    }

    private static HttpServer server(String port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A roster import that is still running when it is first looked at. */
    private static final class Import {

        private long rows;
        private int looks;

        synchronized void handle(HttpExchange exchange) throws IOException {
            if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                answer(exchange, 401, "");
            } else if (exchange.getRequestMethod().equals("POST")) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                rows = body.lines().filter(line -> line.matches("E\\d{6},.*")).count();
                exchange.getResponseHeaders().add("Location", IMPORT + "/1");
                answer(exchange, 202, "{}");
            } else {
                boolean done = looks++ > 0;
                var counts = "{\"total\":%d,\"done\":%d,\"created\":%d,\"changed\":0,\"unchanged\":0,\"failed\":0}"
                        .formatted(rows, rows, rows);
                answer(exchange, 200, "{\"state\":\"" + (done ? "DONE" : "RUNNING") + "\",\"rows\":" + counts + "}");
            }
        }
    }
}
