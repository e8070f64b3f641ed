package io.shipmate.matching.rounds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LeftOuts implements PanacheRepositoryBase<LeftOut, LeftOut.Key> {

    List<LeftOut> ofRound(UUID round) {
        return list("round = ?1 order by person", round);
    }

    /** A page of those of a round; {@code after} is the person seen last, or null. */
    List<LeftOut> page(UUID round, UUID after, int rows) {
        var query = after == null
                ? find("round = ?1 order by person", round)
                : find("round = ?1 and person > ?2 order by person", round, after);
        return query.range(0, rows - 1).list();
    }

    List<LeftOut> everything(UUID person) {
        return list("person", person);
    }

    void drop(UUID round) {
        delete("round", round);
    }

    void forget(UUID person) {
        delete("person", person);
    }
}
