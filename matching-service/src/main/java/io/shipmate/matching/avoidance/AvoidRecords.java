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
    private final AvoidLists lists;
    private final SamePeople samePeople;
    private final Seals seals;

    AvoidRecords(AvoidEntries entries, AvoidLists lists, SamePeople samePeople, Seals seals) {
        this.entries = entries;
        this.lists = lists;
        this.samePeople = samePeople;
        this.seals = seals;
    }

    @Override
    public String section() {
        return "avoidList";
    }

    @Override
    public Object export(UUID person) {
        var opener = seals.opener(SealingScope.of(person));
        var own = entries.of(person);
        var others = lists.others(own, opener);
        var list = own.stream()
                .map(entry -> new AvoidedView(entry.id(), others.get(entry.id()), entry.since()))
                .toList();
        return list.isEmpty() ? null : list;
    }

    @Override
    public void erase(UUID person) {
        entries.forgetOf(person);
        samePeople.forget(person);
    }
}
