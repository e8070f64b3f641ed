package io.shipmate.matching.avoidance;

import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * A person's own avoid-list. On whose lists the person stands is theirs alone: it is not in the export, and such an entry,
 * which names an id that nobody has any more, is readable to its owner only.
 */
@ApplicationScoped
class AvoidRecords implements PersonalData {

    private final AvoidEntries entries;
    private final Seals seals;

    AvoidRecords(AvoidEntries entries, Seals seals) {
        this.entries = entries;
        this.seals = seals;
    }

    @Override
    public String section() {
        return "avoidList";
    }

    @Override
    public Object export(UUID person) {
        var opener = seals.opener(SealingScope.of(person));
        var list = entries.of(person).stream()
                .map(entry -> new AvoidedView(entry.id(), AvoidLists.other(entry, opener), entry.since()))
                .toList();
        return list.isEmpty() ? null : list;
    }

    @Override
    public void erase(UUID person) {
        entries.forgetOf(person);
    }
}
