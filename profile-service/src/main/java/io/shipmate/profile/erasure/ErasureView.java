package io.shipmate.profile.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an erasure is; says nothing of whom it was about. */
@Schema(
        name = "Erasure",
        requiredProperties = {"id", "state", "askedBy", "startedAt", "services"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureView(
        UUID id, State state, AskedBy askedBy, Instant startedAt, Instant completedAt, List<ServiceView> services) {

    /** PENDING until every service has confirmed. */
    @Schema(name = "ErasureState")
    enum State {
        PENDING,
        CONFIRMED
    }

    /** One service. */
    @Schema(
            name = "ErasureOfService",
            requiredProperties = {"service", "state"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceView(@Schema(examples = "matching") String service, State state, Instant confirmedAt) {

        static ServiceView of(String service, Instant at) {
            return new ServiceView(service, at == null ? State.PENDING : State.CONFIRMED, at);
        }
    }

    static ErasureView of(Erasure erasure) {
        var services = new ArrayList<ServiceView>();
        services.add(ServiceView.of("profile", erasure.startedAt()));
        for (var neighbour : Neighbour.values()) {
            services.add(ServiceView.of(neighbour.word(), erasure.confirmedAt(neighbour)));
        }
        return new ErasureView(
                erasure.id(),
                erasure.completedAt() == null ? State.PENDING : State.CONFIRMED,
                erasure.askedBy(),
                erasure.startedAt(),
                erasure.completedAt(),
                List.copyOf(services));
    }
}
