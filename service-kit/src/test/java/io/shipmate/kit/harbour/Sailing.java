package io.shipmate.kit.harbour;

import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Sailing {

    private final Boats boats;
    private final Outbox outbox;
    private final IfMatch ifMatch;
    private final SignIns signIns;

    Sailing(Boats boats, Outbox outbox, IfMatch ifMatch, SignIns signIns) {
        this.signIns = signIns;
        this.boats = boats;
        this.outbox = outbox;
        this.ifMatch = ifMatch;
    }

    @Transactional
    @Idempotent
    BoatView launch(LaunchBoat request) {
        var boat = new Boat(request.name());
        boats.persistAndFlush(boat);
        outbox.publish(boat.launched());
        return BoatView.of(boat);
    }

    @Transactional
    BoatView rename(UUID id, LaunchBoat request) {
        var boat = boats.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(BoatRefused.Unknown::new);
        ifMatch.requireSeen(BoatView.of(boat));
        boat.rename(request.name());
        return BoatView.of(boat);
    }

    @Transactional
    BoatView boat(UUID id) {
        return boats.findByIdOptional(id).map(BoatView::of).orElseThrow(BoatRefused.Unknown::new);
    }

    @Transactional
    Page<BoatView> list(PageRequest page, String prefix) {
        var after = page.after(1);
        var query = after.isEmpty()
                ? boats.find("name like ?1 || '%' order by name", prefix)
                : boats.find("name like ?1 || '%' and name > ?2 order by name", prefix, after.getFirst());
        return page.page(query.range(0, page.fetch() - 1).list(), boat -> List.of(boat.name()))
                .map(BoatView::of);
    }

    @Transactional
    void signOn(String issuer, String subject) {
        signIns.bind(issuer, subject, UUID.randomUUID());
    }
}
