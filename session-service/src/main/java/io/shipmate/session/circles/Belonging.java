package io.shipmate.session.circles;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Seeing the circles one belongs to. */
@ApplicationScoped
class Belonging {

    private final Circles circles;
    private final Memberships memberships;
    private final Caller caller;

    Belonging(Circles circles, Memberships memberships, Caller caller) {
        this.circles = circles;
        this.memberships = memberships;
        this.caller = caller;
    }

    @Transactional
    Page<CircleView> mine(PageRequest page) {
        var person = caller.person();
        var after = page.after(1);
        var before = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(
                        circles.of(person, before, page.fetch()),
                        circle -> List.of(circle.id().toString()))
                .map(circle -> CircleView.of(circle, person));
    }

    @MayBeOnItsWay
    @Transactional
    CircleView circle(UUID id) {
        return CircleView.of(memberships.callersOwn(id), caller.person());
    }
}
