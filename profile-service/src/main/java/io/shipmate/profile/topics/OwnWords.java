package io.shipmate.profile.topics;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Words that members use and no topic has. The same word of several people is one, so that it can become a topic for all of
 * them; nobody learns from it that others use it. Words that nobody uses any more are forgotten, unless they were proposed.
 */
@ApplicationScoped
class OwnWords implements PersonalData {

    private static final List<String> LISTS = List.of("offer", "seek", "experience");

    private static final String FORGET_UNUSED = """
        delete from topic where id in (
            select id from topic w where word is not null and merged_into is null and not told
                and not exists (select from offer where topic = w.id)
                and not exists (select from seek where topic = w.id)
                and not exists (select from experience where topic = w.id)
            for update skip locked)""";

    private final Session entities;

    OwnWords(Session entities) {
        this.entities = entities;
    }

    /** The id of this word, which is kept if nobody has used it before. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID of(String word) {
        var id = id();
        // An update of nothing, so that the word cannot be forgotten while the transaction goes on.
        return (UUID) entities.createNativeQuery("""
            insert into topic (id, key, label_en, label_de, synonyms, word, told, declined)
            values (?1, ?2, ?3, ?3, '[]', folded(?3), false, false)
            on conflict (word) do update set word = excluded.word
            returning coalesce(merged_into, id), 0""", Object[].class)
                .setParameter(1, id)
                .setParameter(2, "word-" + id)
                .setParameter(3, word)
                .getSingleResult()[0];
    }

    /** Version 8, which leaves the rest to whoever makes it (RFC 9562): no topic of the catalogue has such an id. */
    private static UUID id() {
        var random = UUID.randomUUID();
        return new UUID((random.getMostSignificantBits() & ~0xF000L) | 0x8000L, random.getLeastSignificantBits());
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetUnused() {
        entities.createNativeMutationQuery(FORGET_UNUSED).executeUpdate();
    }

    @Override
    public String section() {
        return "ownWords";
    }

    /** The words stand in the profile, in the entries for which they were used. */
    @Override
    public Object export(UUID person) {
        return null;
    }

    /** The person's entries with own words go, and with them the words that nobody else uses. */
    @Override
    public void erase(UUID person) {
        for (var list : LISTS) {
            entities.createNativeMutationQuery("delete from " + list
                            + " where person = ?1 and topic in (select id from topic where word is not null)")
                    .setParameter(1, person)
                    .executeUpdate();
        }
        forgetUnused();
    }
}
