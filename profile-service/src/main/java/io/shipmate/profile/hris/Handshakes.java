package io.shipmate.profile.hris;

import io.shipmate.profile.hris.signatures.Sent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What providers send before they send anything: nothing of it is about a person. */
final class Handshakes {

    private static final Set<String> PINGS = Set.of("Ping test", "\"Ping test\"");
    private static final int LONGEST_PING = 100;
    private static final String TOKEN = "verification_token";

    private Handshakes() {}

    /** Whether this is the test that HiBob sends when a webhook is set up; it wants 200 and means nothing. */
    static boolean isPing(Provider provider, Sent sent) {
        if (provider != Provider.HIBOB || sent.body().length > LONGEST_PING) {
            return false;
        }
        var text = new String(sent.body(), StandardCharsets.UTF_8).strip();
        return PINGS.contains(text)
                || BodyParsing.parse(sent.body(), null)
                        .filter(tree ->
                                tree.size() == 1 && tree.path("text").asText().equals("Ping test"))
                        .isPresent();
    }

    /** The secret that Gusto sends first, alone and unsigned. */
    static Optional<String> token(Provider provider, Sent sent) {
        return provider.sendsItsSecret()
                ? BodyParsing.parse(sent.body(), null)
                        .filter(tree -> tree.size() == 1 && tree.path(TOKEN).isTextual())
                        .map(tree -> tree.path(TOKEN).asText())
                : Optional.empty();
    }
}
