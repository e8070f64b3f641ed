package io.shipmate.profile.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.profile.topics.TopicMerged;
import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Moves people's entries from topics that became part of others: the first with the merge itself, the rest soon after, some at a
 * time. What is to be moved is read from the entries, so nothing is forgotten if the service stops in between; until then the
 * old topic means the new one wherever it stands.
 */
@ApplicationScoped
class MovingEntries {

    private static final int AT_A_TIME = 200;

    private final People people;
    private final Topics topics;
    private final Announcing announcing;

    MovingEntries(People people, Topics topics, Announcing announcing) {
        this.people = people;
        this.topics = topics;
        this.announcing = announcing;
    }

    void merged(@Observes TopicMerged merged) {
        move(Map.of(merged.from(), merged.into()));
    }

    /** However many there are; each person by one replica. */
    @Scheduled(every = "${shipmate.topics.move-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void moveTheRest() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(() -> move(topics.stillToMove()));
        } while (more);
    }

    /** Moves some people's entries; whether there may be more of them. */
    private boolean move(Map<UUID, UUID> become) {
        if (become.isEmpty()) {
            return false;
        }
        var some = people.lockedWithEntriesOn(become.keySet(), AT_A_TIME);
        for (var person : some) {
            announcing.change(person, p -> {
                p.moveEntries(become);
                return List.of();
            });
        }
        // The entries are in the database before anybody asks what is left.
        people.flush();
        return some.size() == AT_A_TIME;
    }
}
