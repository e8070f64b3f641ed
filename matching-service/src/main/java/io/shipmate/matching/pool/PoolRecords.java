package io.shipmate.matching.pool;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The copy of a person's facts. */
@ApplicationScoped
class PoolRecords implements PersonalData {

    private final Members members;

    PoolRecords(Members members) {
        this.members = members;
    }

    @Override
    public String section() {
        return "pool";
    }

    @Override
    public Object export(UUID person) {
        return members.find(person).orElse(null);
    }

    @Override
    public void hold(UUID person) {
        members.lock(person);
    }

    @Override
    public void erase(UUID person) {
        members.forget(person);
    }
}
