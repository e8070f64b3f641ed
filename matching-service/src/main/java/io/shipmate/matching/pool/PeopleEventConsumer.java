package io.shipmate.matching.pool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.inbox.Inbox;
import io.shipmate.kit.privacy.Forgotten;
import io.shipmate.kit.privacy.PersonalRecords;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Objects;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the pool and the sign-ins as the newest states on {@code shipmate.people} have them. */
@ApplicationScoped
class PeopleEventConsumer {

    private final Inbox inbox;
    private final Members members;
    private final SignIns signIns;
    private final Forgotten forgotten;
    private final PersonalRecords records;
    private final Event<Departure> departures;
    private final Event<Moved> moves;
    private final ObjectMapper json;

    PeopleEventConsumer(
            Inbox inbox,
            Members members,
            SignIns signIns,
            Forgotten forgotten,
            PersonalRecords records,
            Event<Departure> departures,
            Event<Moved> moves,
            ObjectMapper json) {
        this.departures = departures;
        this.moves = moves;
        this.inbox = inbox;
        this.members = members;
        this.signIns = signIns;
        this.forgotten = forgotten;
        this.records = records;
        this.json = json;
    }

    @Incoming("people")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "people", () -> {
            var key = event.getSubject().orElseThrow(() -> new IllegalArgumentException("Whose state is it?"));
            switch (PersonNews.read(event.getType(), key, payload, json)) {
                case PersonNews.State state -> keep(state);
                case PersonNews.Erased erased -> records.erase(erased.person());
                case PersonNews.Ignored _ -> {}
            }
        });
    }

    private void keep(PersonNews.State state) {
        var before = members.find(state.person());
        if (forgotten.has(state.person()) || !members.keep(state)) {
            return;
        }
        before.ifPresent(known -> follow(known, state));
        if (state.signIn() == null) {
            signIns.release(state.person());
        } else {
            signIns.replace(state.signIn().issuer(), state.signIn().subject(), state.person());
        }
        var former = state.formerSignIn();
        if (former != null) {
            signIns.retire(former.issuer(), former.subject(), state.person());
        }
    }

    /** What others here make of it runs behind the change, and while the person's row is locked by it. */
    private void follow(Member before, PersonNews.State now) {
        var left = now.employment() == Employment.ALUMNUS;
        var hadLeft = before.employment() == Employment.ALUMNUS;
        if (left && !hadLeft) {
            departures.fire(new Departure(now.person(), Departure.Step.LEFT));
        } else if (hadLeft && !left) {
            departures.fire(new Departure(now.person(), Departure.Step.RETURNED));
        } else if (left && now.goesOn() && !before.goesOn()) {
            departures.fire(new Departure(now.person(), Departure.Step.GOES_ON));
        }
        if (hasMoved(before, now)) {
            moves.fire(new Moved(now.person(), !Objects.equals(before.manager(), now.manager())));
        }
    }

    /** Of somebody who does not take part only the manager is known. */
    private static boolean hasMoved(Member before, PersonNews.State now) {
        return !Objects.equals(before.manager(), now.manager())
                || (before.match() != null
                        && now.match() != null
                        && before.match().isElsewhere(now.match()));
    }
}
