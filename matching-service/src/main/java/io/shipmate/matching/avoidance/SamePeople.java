package io.shipmate.matching.avoidance;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.privacy.Forgotten;
import io.shipmate.kit.sealing.LastingHash;
import io.shipmate.matching.privacy.FoundToBe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Who was found to be somebody else. On avoid-lists they stand by the id that they had, sealed, so nobody can write the other
 * there; whoever opens a list asks here.
 */
@ApplicationScoped
class SamePeople {

    private static final String USE = "same-person";

    private final Session entities;
    private final LastingHash hashes;
    private final Forgotten forgotten;

    SamePeople(Session entities, LastingHash hashes, Forgotten forgotten) {
        this.entities = entities;
        this.hashes = hashes;
        this.forgotten = forgotten;
    }

    /** Said again it changes nothing; of somebody who was erased meanwhile nothing is kept. */
    void on(@Observes FoundToBe found) {
        if (forgotten.has(found.sameAs())) {
            return;
        }
        entities.createNativeMutationQuery("update same_person set person = ?2 where person = ?1")
                .setParameter(1, found.person())
                .setParameter(2, found.sameAs())
                .executeUpdate();
        entities.createNativeMutationQuery(
                        "insert into same_person (was, person) values (?1, ?2) on conflict (was) do nothing")
                .setParameter(1, hash(found.person()))
                .setParameter(2, found.sameAs())
                .executeUpdate();
    }

    /** Those of these people who were found to be others, with the others. */
    Map<UUID, UUID> among(Collection<UUID> people) {
        if (people.isEmpty() || isEmpty()) {
            return Map.of();
        }
        var byHash = new HashMap<ByteBuffer, UUID>();
        people.forEach(person -> byHash.put(ByteBuffer.wrap(hash(person)), person));
        return entities.createNativeQuery("select was, person from same_person where was in (?1)", Object[].class)
                .setParameterList(
                        1, byHash.keySet().stream().map(ByteBuffer::array).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> byHash.get(ByteBuffer.wrap((byte[]) row[0])), row -> (UUID) row[1]));
    }

    /** Nobody was found to be this person any more. */
    void forget(UUID person) {
        entities.createNativeMutationQuery("delete from same_person where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    private boolean isEmpty() {
        return !OneColumn.of(entities, "select exists (select 1 from same_person)", Boolean.class)
                .getSingleResult();
    }

    private byte[] hash(UUID person) {
        return hashes.of(USE, person.toString());
    }
}
