package io.shipmate.session.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.UUID;

/** In which zone somebody lives. */
@ApplicationScoped
public class Zones {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final People people;

    Zones(People people) {
        this.people = people;
    }

    /** The person's zone; UTC when it is not known here yet or no longer a zone that Java knows. */
    @Transactional
    public ZoneId of(UUID person) {
        return people.findByIdOptional(person)
                .map(Person::zone)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(UTC);
    }
}
