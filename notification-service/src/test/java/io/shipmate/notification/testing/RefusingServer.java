package io.shipmate.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that knows no mailbox, and does not hang up when it should. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;

    RefusingServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException _) {
                // the test is over
            }
        }
    }

    private static void talk(Socket client) {
        try (client) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 nobody here");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                say(
                        client,
                        switch (line.split("[ :]", 2)[0]) {
                            case "RCPT" -> "550 5.1.1 " + line + " is unknown";
                            case "QUIT" -> "221 bye";
                            default -> "250 ok";
                        });
            }
        } catch (IOException _) {
            // the client went
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
