package io.shipmate.profile.expertise;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** A person's evidence. Later news of it finds nobody to belong to. */
@ApplicationScoped
class ExpertiseRecords implements PersonalData {

    private final Session entities;
    private final OwnExpertise expertise;

    ExpertiseRecords(Session entities, OwnExpertise expertise) {
        this.entities = entities;
        this.expertise = expertise;
    }

    @Override
    public String section() {
        return "expertise";
    }

    @Override
    public Object export(UUID person) {
        var own = expertise.read(person);
        return own.equals(new ExpertiseView(false, List.of(), List.of())) ? null : own;
    }

    @Override
    public void erase(UUID person) {
        for (var table : List.of("thanked_answer", "expertise_shown")) {
            entities.createNativeMutationQuery("delete from " + table + " where person = ?1")
                    .setParameter(1, person)
                    .executeUpdate();
        }
    }
}
