package io.shipmate.matching.rounds;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who wants to keep going with their buddies when the programme ends. Nothing of it is logged or told: two yeses become a partnership, one is read by
 * nobody but the one who said it. The rows of all are there from the beginning, so the table does not tell who has said anything.
 */
@ApplicationScoped
class BuddyWishes {

    private static final String YES = "Y";
    private static final String NO = "N";

    private final Session entities;
    private final Seals seals;

    BuddyWishes(Session entities, Seals seals) {
        this.entities = entities;
        this.seals = seals;
    }

    /** Nobody has said yes yet; what somebody has said stays. */
    void begin(BuddyGroup group) {
        group.members().forEach(person -> put(group, person, NO, "nothing"));
    }

    void say(BuddyGroup group, UUID person, boolean keepGoing) {
        put(group, person, keepGoing ? YES : NO, "update set choice = excluded.choice");
    }

    private void put(BuddyGroup group, UUID person, String letter, String ifThere) {
        entities.createNativeMutationQuery("""
                        insert into buddy_keep_going (buddy_group, person, choice) values (?1, ?2, ?3)
                        on conflict (buddy_group, person) do %s""".formatted(ifThere))
                .setParameter(1, group.id())
                .setParameter(2, person)
                .setParameter(3, seals.seal(letter, SealingScope.of(person), place(group)))
                .executeUpdate();
    }

    boolean wants(BuddyGroup group, UUID person) {
        return entities.createNativeQuery(
                        "select choice from buddy_keep_going where buddy_group = ?1 and person = ?2", Object[].class)
                .setParameter(1, group.id())
                .setParameter(2, person)
                .getResultStream()
                .findFirst()
                .map(row -> seals.open((byte[]) row[0], SealingScope.of(person), place(group)))
                .filter(YES::equals)
                .isPresent();
    }

    /** Whatever somebody has said, they do not want to any more. Where nothing of theirs is kept, nothing comes to be. */
    void takeBack(BuddyGroup group, UUID person) {
        var kept = entities.createNativeQuery(
                        "select 1, 1 from buddy_keep_going where buddy_group = ?1 and person = ?2", Object[].class)
                .setParameter(1, group.id())
                .setParameter(2, person)
                .getResultList();
        if (!kept.isEmpty()) {
            say(group, person, false);
        }
    }

    void forget(UUID person) {
        entities.createNativeMutationQuery("delete from buddy_keep_going where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** What was said to groups that ended by then is needed no more. */
    void forgetEndedBefore(Instant moment) {
        entities.createNativeMutationQuery("""
                        delete from buddy_keep_going where buddy_group in (
                          select g.id from buddy_group g join programme p on p.id = g.programme where p.ended_at <= ?1)""").setParameter(1, moment).executeUpdate();
    }

    private static SealedPlace place(BuddyGroup group) {
        return new SealedPlace("buddy_keep_going.choice", group.id());
    }
}
