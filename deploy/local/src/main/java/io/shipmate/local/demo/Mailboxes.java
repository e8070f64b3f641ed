package io.shipmate.local.demo;

import io.shipmate.local.stack.Endpoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the mail catcher has taken. It forgets when it is restarted; no other part does. */
public final class Mailboxes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    private final Endpoints endpoints;
    private final HttpClient client;

    public Mailboxes(Endpoints endpoints, HttpClient client) {
        this.endpoints = endpoints;
        this.client = client;
    }

    /**
     * A mail.
     *
     * @param id what its sender calls it in the {@code Message-ID} header; the same mail sent twice has it twice
     * @param subject as the receiver reads it
     * @param source the whole mail as it was transmitted
     */
    public record Mail(String id, String subject, String source) {

        private static final Pattern PLAIN_TEXT =
                Pattern.compile("Content-Type: text/plain.*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);
        private static final int HEXADECIMAL = 16;

        /** Returns the plain text, which the services write as quoted-printable UTF-8 (RFC 2045). */
        public String text() {
            var part = PLAIN_TEXT.matcher(source);
            if (!part.find()) {
                return "";
            }
            var encoded = part.group(1).replace("=\r\n", "").getBytes(StandardCharsets.US_ASCII);
            var decoded = new ByteArrayOutputStream();
            for (int i = 0; i < encoded.length; i++) {
                if (encoded[i] == '=') {
                    var code = new String(encoded, i + 1, 2, StandardCharsets.US_ASCII);
                    decoded.write(Integer.parseInt(code, HEXADECIMAL));
                    i += 2;
                } else {
                    decoded.write(encoded[i]);
                }
            }
            return decoded.toString(StandardCharsets.UTF_8);
        }
    }

    /** Returns the addresses that have ever got mail. */
    public List<String> addresses() {
        return read(URI.create(endpoints.mailApi() + "/user"))
                .valueStream()
                .map(user -> user.path("email").asString())
                .toList();
    }

    /** Returns the mails of an address in the order of their arrival, none for an unknown one. */
    public List<Mail> of(String address) {
        return read(endpoints.mailbox(address))
                .valueStream()
                .map(mail -> new Mail(
                        mail.path("Message-ID").asString(""),
                        mail.path("subject").asString(""),
                        mail.path("mimeMessage").asString("")))
                .toList();
    }

    /** A mailbox appears with its first mail; until then its address answers with an error, which means no mail. */
    private JsonNode read(URI address) {
        var response = get(address);
        return response.statusCode() == OK ? JSON.readTree(response.body()) : JSON.createArrayNode();
    }

    private HttpResponse<String> get(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DidNotHappen("The mail catcher does not answer at " + address + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DidNotHappen("Interrupted while reading mail", e);
        }
    }
}
