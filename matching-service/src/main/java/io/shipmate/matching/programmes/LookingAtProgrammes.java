package io.shipmate.matching.programmes;

import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Who sees which programmes. Programme-managers see all, members those that they may join and those that they are in. */
@ApplicationScoped
class LookingAtProgrammes {

    private final Programmes programmes;
    private final Seeing seeing;

    LookingAtProgrammes(Programmes programmes, Seeing seeing) {
        this.programmes = programmes;
        this.seeing = seeing;
    }

    @Transactional
    Page<ProgrammeView> joinable(UUID person, PageRequest page) {
        return page(programmes.joinable(person, before(page), page.fetch()), page);
    }

    /** @param state null for all */
    @Transactional
    Page<ProgrammeView> all(ProgrammeState state, PageRequest page) {
        return page(programmes.all(state, before(page), page.fetch()), page);
    }

    @Transactional
    ProgrammeView any(UUID id) {
        return ProgrammeView.of(programmes.findByIdOptional(id).orElseThrow(ProgrammeRefused.Unknown::new));
    }

    @Transactional
    ProgrammeView one(UUID id, UUID person) {
        var programme = programmes.findByIdOptional(id).orElseThrow(ProgrammeRefused.Unknown::new);
        seeing.require(programme, person);
        return ProgrammeView.of(programme);
    }

    static UUID before(PageRequest page) {
        var after = page.after(1);
        return after.isEmpty() ? null : UUID.fromString(after.getFirst());
    }

    private static Page<ProgrammeView> page(List<Programme> rows, PageRequest page) {
        return page.page(rows, programme -> List.of(programme.id().toString())).map(ProgrammeView::of);
    }
}
