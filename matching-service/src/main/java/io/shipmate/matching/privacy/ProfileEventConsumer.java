package io.shipmate.matching.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.inbox.Inbox;
import io.shipmate.kit.privacy.PersonalRecords;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Forgets a person everywhere in matching when profile says so. */
@ApplicationScoped
class ProfileEventConsumer {

    private static final Logger LOG = Logger.getLogger(ProfileEventConsumer.class);

    private final Inbox inbox;
    private final PersonalRecords records;
    private final Event<FoundToBe> found;
    private final ObjectMapper json;

    ProfileEventConsumer(Inbox inbox, PersonalRecords records, Event<FoundToBe> found, ObjectMapper json) {
        this.inbox = inbox;
        this.records = records;
        this.found = found;
        this.json = json;
    }

    @Incoming("profile")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "erasure", () -> {
            switch (ProfileNews.read(event.getType(), payload, json)) {
                case ProfileNews.PersonErased erased -> {
                    if (erased.sameAs() != null) {
                        found.fire(new FoundToBe(erased.person(), erased.sameAs()));
                    }
                    records.eraseAndConfirm(erased.person(), erased.erasure());
                    LOG.infof("Erasure %s is carried out", erased.erasure());
                }
                case ProfileNews.Ignored _ -> {}
            }
        });
    }
}
