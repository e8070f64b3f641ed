package io.shipmate.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection. It does as little as it can, because it runs on the machine that is measured: it
 * sends prepared bytes, reads the whole answer and looks at nothing but the status.
 */
final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** Sends a request and returns the status of its answer once all of that has arrived. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        var statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        long size;
        do {
            size = Long.parseLong(line(), HEXADECIMAL);
            in.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The service has closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Returns the bytes of a request without a body. */
    static byte[] request(String method, String path, String token) {
        return bytes(head(method, path, token) + "\r\n");
    }

    /** Returns the bytes of a request with a JSON body. */
    static byte[] request(String method, String path, String token, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return bytes(head(method, path, token) + "Content-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n" + json);
    }

    private static String head(String method, String path, String token) {
        return method + " " + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
