package io.shipmate.profile.expertise;

import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Lets thanked answers become evidence of what their givers know. Of an answer the news with the highest version counts,
 * whenever and however often it comes. News of somebody unknown or erased changes nothing, and topics that nobody knows are
 * left out; a merged one means what it has become. Of the day only its month is kept. Nothing is logged: whom somebody thanks is their affair.
 */
@ApplicationScoped
class GatheringEvidence {

    private static final String REMEMBER = """
            insert into thanked_answer (contribution, person, topics, month, version)
            select ?1, id, cast(string_to_array(?3, ',') as uuid[]), ?4, ?5 from person where id = ?2
            on conflict (contribution) do update
            set topics = excluded.topics, month = excluded.month, version = excluded.version
            where thanked_answer.version < excluded.version""";

    private final Session entities;
    private final Topics topics;

    GatheringEvidence(Session entities, Topics topics) {
        this.entities = entities;
        this.topics = topics;
    }

    @Transactional
    void hear(ThanksNews news) {
        switch (news) {
            case ThanksNews.Thanked e ->
                remember(
                        e.contribution(),
                        e.giver(),
                        Set.copyOf(topics.meant(e.topics()).values()),
                        e.on().withDayOfMonth(1),
                        e.version());
            case ThanksNews.Withdrawn e -> remember(e.contribution(), e.giver(), List.of(), null, e.version());
            case ThanksNews.Ignored _ -> {}
        }
    }

    private void remember(UUID contribution, UUID giver, Collection<UUID> about, LocalDate month, long version) {
        entities.createNativeMutationQuery(REMEMBER)
                .setParameter(1, contribution)
                .setParameter(2, giver)
                .setParameter(3, about.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter(4, month, LocalDate.class)
                .setParameter(5, version)
                .executeUpdate();
    }
}
