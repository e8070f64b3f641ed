package io.shipmate.notification.inbox;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.streams.StreamPass;
import io.shipmate.kit.streams.StreamTickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets people in to their own stream: with their token, or with a ticket that they fetched with it. */
@ApplicationScoped
class AdmittingToStreams {

    private final StreamTickets tickets;

    AdmittingToStreams(StreamTickets tickets) {
        this.tickets = tickets;
    }

    StreamTicketView issue(Caller caller) {
        return StreamTicketView.of(tickets.issue(pass(caller)));
    }

    /** Refuses a ticket that was used, is too old or never was one, all alike. */
    StreamPass redeem(String ticket) {
        return tickets.redeem(ticket);
    }

    StreamPass pass(Caller caller) {
        return tickets.pass(caller, Optional.of(caller.person()));
    }

    @Scheduled(every = "10m", delayed = "5m")
    void forgetOld() {
        tickets.forgetOld();
    }
}
