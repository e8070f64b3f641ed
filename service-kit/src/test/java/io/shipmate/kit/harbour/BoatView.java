package io.shipmate.kit.harbour;

import io.shipmate.kit.concurrency.Tagged;
import java.util.UUID;

record BoatView(UUID id, String name) implements Tagged {

    static BoatView of(Boat boat) {
        return new BoatView(boat.id(), boat.name());
    }
}
