package io.shipmate.profile.topics;

import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Finding topics while somebody types. */
@ApplicationScoped
class TopicSearch {

    private static final int LONGEST = 100;

    /**
     * Best first: the word itself, then what begins with it, then what has a word beginning with it, then what resembles it
     * (from three letters on). Within that the order of the catalogue's tree.
     */
    private static final String SEARCH = """
        with asked as (select folded(?1) as q),
        found as (
            select m.topic, min(case
                when m.term = q then 0
                when m.term like verbatim(q) || '%' then 1
                when m.term like '% ' || verbatim(q) || '%' then 2
                else 3 + floor((1 - word_similarity(q, m.term)) * 100) end)::int as rank
            from topic_term m, asked
            where m.term like verbatim(q) || '%' or m.term like '% ' || verbatim(q) || '%'
                or (length(q) > 2 and q <% m.term)
            group by m.topic)
        select t.id, t.key, t.parent, t.label_en, t.label_de, rank, t.position
        from found join topic t on t.id = found.topic
        where (rank, t.position) > (?2, ?3)
        order by rank, t.position limit ?4""";

    private static final String ALL = """
        select id, key, parent, label_en, label_de, 0, position
        from topic where position > ?1 order by position limit ?2""";

    private final Session entities;

    TopicSearch(Session entities) {
        this.entities = entities;
    }

    private record Found(TopicView topic, int rank, int position) {

        static Found of(Object[] row) {
            return new Found(
                    new TopicView(
                            (UUID) row[0], (String) row[1], (UUID) row[2], new TopicLabels((String) row[3], (String)
                                    row[4])),
                    (int) row[5],
                    (int) row[6]);
        }
    }

    /** All topics in the order of the tree if nothing is asked for. */
    @Transactional
    Page<TopicView> find(String asked, PageRequest page) {
        var q = asked == null ? "" : asked.strip();
        if (q.length() > LONGEST) {
            throw Invalid.at("q", "must have at most " + LONGEST + " characters");
        }
        var after = page.after(2);
        var rank = after.isEmpty() ? -1 : Integer.parseInt(after.get(0));
        var position = after.isEmpty() ? -1 : Integer.parseInt(after.get(1));
        var found = q.isEmpty() ? all(position, page.fetch()) : search(q, rank, position, page.fetch());
        return page.page(found, last -> List.of(String.valueOf(last.rank()), String.valueOf(last.position())))
                .map(Found::topic);
    }

    private List<Found> all(int position, int limit) {
        return entities.createNativeQuery(ALL, Object[].class)
                .setParameter(1, position)
                .setParameter(2, limit)
                .getResultStream()
                .map(Found::of)
                .toList();
    }

    private List<Found> search(String q, int rank, int position, int limit) {
        return entities.createNativeQuery(SEARCH, Object[].class)
                .setParameter(1, q)
                .setParameter(2, rank)
                .setParameter(3, position)
                .setParameter(4, limit)
                .getResultStream()
                .map(Found::of)
                .toList();
    }

    @Transactional
    TopicDetailView read(UUID id) {
        var topic = entities.find(Topic.class, id);
        if (topic == null || topic.isWord()) {
            throw new TopicRefused.Unknown();
        }
        var children = entities.createQuery("from Topic where parent = ?1 order by position", Topic.class)
                .setParameter(1, id)
                .getResultStream()
                .map(Topic::view)
                .toList();
        return topic.detail(children);
    }
}
