package io.shipmate.profile.hris;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The bearer tokens that providers gave for client credentials, in memory, until shortly before they end. */
@ApplicationScoped
class AccessTokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<SourceAccess.Client, Token> tokens = new ConcurrentHashMap<>();

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    private record Token(String text, Instant until) {}

    Optional<String> of(SourceAccess.Client client) {
        var now = clock.instant();
        tokens.values().removeIf(token -> !token.until().isAfter(now));
        return Optional.ofNullable(tokens.get(client)).map(Token::text);
    }

    void keep(SourceAccess.Client client, String text, Duration life) {
        tokens.put(client, new Token(text, clock.instant().plus(life).minus(MARGIN)));
    }

    /** The provider does not take it any more. */
    void forget(SourceAccess.Client client) {
        tokens.remove(client);
    }
}
