package io.shipmate.matching.pool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.inbox.Inbox;
import io.shipmate.kit.privacy.Forgotten;
import io.shipmate.kit.privacy.PersonalRecords;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the pool and the sign-ins as the newest states on {@code shipmate.people} have them. */
@ApplicationScoped
class PeopleEventConsumer {

    private final Inbox inbox;
    private final Members members;
    private final SignIns signIns;
    private final Forgotten forgotten;
    private final PersonalRecords records;
    private final ObjectMapper json;

    PeopleEventConsumer(
            Inbox inbox,
            Members members,
            SignIns signIns,
            Forgotten forgotten,
            PersonalRecords records,
            ObjectMapper json) {
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
        if (forgotten.has(state.person()) || !members.keep(state)) {
            return;
        }
        if (state.signIn() == null) {
            signIns.release(state.person());
        } else {
            signIns.replace(state.signIn().issuer(), state.signIn().subject(), state.person());
        }
    }
}
