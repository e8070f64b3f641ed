package io.shipmate.kit.adminlog;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** What a person has done as an administrator; once they are erased, nobody in particular has done it. */
@ApplicationScoped
class AdminLogRecords implements PersonalData {

    private final Session entities;

    AdminLogRecords(Session entities) {
        this.entities = entities;
    }

    @Override
    public String section() {
        return "adminLog";
    }

    @Override
    public Object export(UUID person) {
        var entries = entities.createNativeQuery("""
                        select id, at, kind, action, thing, name, person, issuer, subject from admin_log
                        where person = ?1 order by at, id""", Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .map(AdminLogEntryView::of)
                .toList();
        return entries.isEmpty() ? null : entries;
    }

    @Override
    public void erase(UUID person) {
        // An entry about the person themselves leads nowhere any more.
        entities.createNativeMutationQuery("update admin_log set thing = id where thing = ?1")
                .setParameter(1, person)
                .executeUpdate();
        entities.createNativeMutationQuery("update admin_log set person = null where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }
}
