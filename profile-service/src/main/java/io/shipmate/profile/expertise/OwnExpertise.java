package io.shipmate.profile.expertise;

import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Looking at one's own evidence and choosing what of it others may see: nothing, until one has said. */
@ApplicationScoped
class OwnExpertise {

    private static final String EVIDENCE = """
            select topic.id, count(*), to_char(max(answer.month), 'YYYY-MM')
            from thanked_answer answer, lateral unnest(answer.topics) as about(topic)
                join topic on topic.id = about.topic
            where answer.person = ?1
            group by topic.id order by topic.position""";

    private static final String SHOW = """
            insert into expertise_shown (person, everything, topics)
            select id, ?2, cast(string_to_array(?3, ',') as uuid[]) from person where id = ?1
            on conflict (person) do update set everything = excluded.everything, topics = excluded.topics""";

    private final Session entities;
    private final Topics topics;

    OwnExpertise(Session entities, Topics topics) {
        this.entities = entities;
        this.topics = topics;
    }

    /** What somebody shows. */
    private record Choice(boolean everything, List<UUID> topics) {

        static final Choice NOTHING = new Choice(false, List.of());

        boolean shows(UUID topic) {
            return everything || topics.contains(topic);
        }
    }

    @Transactional
    ExpertiseView read(UUID person) {
        var choice = choice(person).orElse(Choice.NOTHING);
        var found = entities.createNativeQuery(EVIDENCE, Object[].class)
                .setParameter(1, person)
                .getResultList();
        var labels = topics.labels(found.stream().map(row -> (UUID) row[0]).toList());
        return new ExpertiseView(
                choice.everything(),
                choice.topics(),
                found.stream()
                        .map(row -> new EvidenceView(
                                (UUID) row[0],
                                labels.get((UUID) row[0]),
                                Thanked.of(((Number) row[1]).longValue()),
                                (String) row[2],
                                choice.shows((UUID) row[0])))
                        .toList());
    }

    private Optional<Choice> choice(UUID person) {
        return entities.createNativeQuery(
                        "select everything, topics from expertise_shown where person = ?1", Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .findFirst()
                .map(row -> new Choice((boolean) row[0], List.of((UUID[]) row[1])));
    }

    @Transactional
    ExpertiseView show(UUID person, ShowExpertise request) {
        entities.createNativeMutationQuery(SHOW)
                .setParameter(1, person)
                .setParameter(2, request.everything())
                .setParameter(
                        3, request.only(topics).stream().map(UUID::toString).collect(Collectors.joining(",")))
                .executeUpdate();
        return read(person);
    }
}
