package io.shipmate.matching.pool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the job architecture as the newest state on {@code shipmate.job-architecture} has it. */
@ApplicationScoped
class ArchitectureEventConsumer {

    private final Inbox inbox;
    private final JobArchitectures architectures;
    private final ObjectMapper json;

    ArchitectureEventConsumer(Inbox inbox, JobArchitectures architectures, ObjectMapper json) {
        this.inbox = inbox;
        this.architectures = architectures;
        this.json = json;
    }

    @Incoming("job-architecture")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "job-architecture", () -> {
            switch (ArchitectureNews.read(event.getType(), payload, json)) {
                case ArchitectureNews.State state -> architectures.keep(state);
                case ArchitectureNews.Ignored _ -> {}
            }
        });
    }
}
