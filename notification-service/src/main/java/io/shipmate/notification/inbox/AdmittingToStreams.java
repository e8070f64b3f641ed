package io.shipmate.notification.inbox;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Lets people in to their own stream: with their token, or with a ticket that they fetched with it. */
@ApplicationScoped
class AdmittingToStreams {

    private static final Duration LIFE_OF_A_TICKET = Duration.ofSeconds(30);
    private static final int RANDOM_BYTES = 32;

    private final StreamTickets tickets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AdmittingToStreams(StreamTickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional
    StreamTicketView issue(Caller caller) {
        var secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var expiresAt = clock.instant().plus(LIFE_OF_A_TICKET);
        var pass = pass(caller);
        tickets.add(hash(ticket), pass.person(), expiresAt, pass.until());
        return new StreamTicketView(ticket, expiresAt);
    }

    /** Refuses a ticket that was used, is too old or never was one, all alike. */
    @Transactional
    StreamPass redeem(String ticket) {
        return tickets.take(hash(ticket), clock.instant()).orElseThrow(InboxRefused.TicketInvalid::new);
    }

    StreamPass pass(Caller caller) {
        var until = caller.claim("exp").map(Long::parseLong).map(Instant::ofEpochSecond);
        return new StreamPass(caller.person(), until.orElseGet(clock::instant));
    }

    @Scheduled(every = "10m", delayed = "5m")
    @Transactional
    void forgetOld() {
        tickets.forgetOld(clock.instant());
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
