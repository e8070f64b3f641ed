package io.shipmate.session.privacy;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Handing people what is theirs. */
@ApplicationScoped
class Exporting {

    private final PersonalRecords records;
    private final Caller caller;

    Exporting(PersonalRecords records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    Map<String, Object> mine() {
        return records.export(caller.person());
    }
}
