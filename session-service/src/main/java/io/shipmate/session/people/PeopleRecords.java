package io.shipmate.session.people;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PeopleRecords implements PersonalData {

    private final People people;

    PeopleRecords(People people) {
        this.people = people;
    }

    @Override
    public String section() {
        return "person";
    }

    @Override
    public Object export(UUID person) {
        return people.findByIdOptional(person)
                .filter(known -> known.zone() != null)
                .map(known -> Map.of("id", person, "zone", known.zone()))
                .orElse(null);
    }

    @Override
    public void erase(UUID person) {
        people.deleteById(person);
    }
}
