package io.shipmate.profile.expertise;

import io.shipmate.profile.topics.TopicMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Lets evidence follow a topic into the one that it has become part of. What its owner hides on either of the two stays
 * hidden: of the merged topic only those show it who showed all that they had on both.
 */
@ApplicationScoped
class FollowingMerges {

    private static final String CHOICES = """
            update expertise_shown shown set topics = array_remove(array_remove(shown.topics, ?1), ?2)
                || case when (?1 = any (shown.topics) or not exists (select from thanked_answer answer
                        where answer.person = shown.person and ?1 = any (answer.topics)))
                    and (?2 = any (shown.topics) or not exists (select from thanked_answer answer
                        where answer.person = shown.person and ?2 = any (answer.topics)))
                    then array[cast(?2 as uuid)] else cast(array[] as uuid[]) end
            where shown.topics && array[cast(?1 as uuid), cast(?2 as uuid)]""";

    private static final String EVIDENCE = """
            update thanked_answer set topics = array(
                select distinct case when topic = ?1 then ?2 else topic end from unnest(topics) as topic)
            where topics @> array[cast(?1 as uuid)]""";

    private final Session entities;

    FollowingMerges(Session entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void merged(@Observes TopicMerged merged) {
        for (var sql : new String[] {CHOICES, EVIDENCE}) {
            entities.createNativeMutationQuery(sql)
                    .setParameter(1, merged.from())
                    .setParameter(2, merged.into())
                    .executeUpdate();
        }
    }
}
