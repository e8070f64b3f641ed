package io.shipmate.matching.roundtables;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Who is not to sit with whom, as whoever forms wants it. Sealed, and never shown again to anybody. */
@ApplicationScoped
class Separations {

    private final Session entities;
    private final Seals seals;

    Separations(Session entities, Seals seals) {
        this.entities = entities;
        this.seals = seals;
    }

    /** Two who are to be kept apart. */
    record Pair(UUID id, UUID one, UUID other) {}

    void add(UUID forming, UUID one, UUID other) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entities.createNativeMutationQuery("insert into roundtable_separation (id, forming, pair) values (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, forming)
                .setParameter(3, seals.seal(one + " " + other, SealingScope.of(forming), place(id)))
                .executeUpdate();
    }

    List<Pair> of(UUID forming) {
        var opener = seals.opener(SealingScope.of(forming));
        List<Pair> pairs = new ArrayList<>();
        for (var row : entities.createNativeQuery(
                        "select id, pair from roundtable_separation where forming = ?1 order by id", Object[].class)
                .setParameter(1, forming)
                .getResultList()) {
            var two = opener.open((byte[]) row[1], place((UUID) row[0])).split(" ", 2);
            pairs.add(new Pair((UUID) row[0], UUID.fromString(two[0]), UUID.fromString(two[1])));
        }
        return pairs;
    }

    /** Nothing is formed from them any more. */
    void forget(UUID forming) {
        entities.createNativeMutationQuery("delete from roundtable_separation where forming = ?1")
                .setParameter(1, forming)
                .executeUpdate();
    }

    /** Forgets every pair in which somebody is named. */
    void forgetPerson(UUID person) {
        var formings = OneColumn.of(entities, "select distinct forming from roundtable_separation", UUID.class)
                .getResultList();
        for (var forming : formings) {
            for (var pair : of(forming)) {
                if (pair.one().equals(person) || pair.other().equals(person)) {
                    entities.createNativeMutationQuery("delete from roundtable_separation where id = ?1")
                            .setParameter(1, pair.id())
                            .executeUpdate();
                }
            }
        }
    }

    private static SealedPlace place(UUID id) {
        return new SealedPlace("roundtable_separation.pair", id);
    }
}
