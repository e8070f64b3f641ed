package io.shipmate.profile.topics;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * From words to topics. A people-admin reads a word if a member proposed it (and so wanted it read), or if at least five people
 * use it; a word that fewer use could tell who they are. Who uses it is told to nobody, in neither case.
 */
@ApplicationScoped
class Proposals {

    private static final Logger LOG = Logger.getLogger(Proposals.class);
    private static final int FEWEST = 5;

    private static final String OPEN = """
        select w.id, w.label_en, users.people from topic w, lateral (
            select count(distinct person) as people from (
                select person from offer where topic = w.id
                union all select person from seek where topic = w.id
                union all select person from experience where topic = w.id) as entries) as users
        where w.word is not null and w.merged_into is null and not w.declined and (w.told or users.people >= %d)
        """.formatted(FEWEST);

    private final Session entities;
    private final CatalogueLock lock;
    private final TopicTerms terms;
    private final OwnWords words;
    private final Curating curating;
    private final AdminLog adminLog;
    private final Caller caller;

    Proposals(
            Session entities,
            CatalogueLock lock,
            TopicTerms terms,
            OwnWords words,
            Curating curating,
            AdminLog adminLog,
            Caller caller) {
        this.entities = entities;
        this.lock = lock;
        this.terms = terms;
        this.words = words;
        this.curating = curating;
        this.adminLog = adminLog;
        this.caller = caller;
    }

    /** Nothing is kept of the one who proposes. Proposing a word again, also one that was declined, changes nothing. */
    @Transactional
    void propose(ProposeWord asked) {
        // Only for people of the roster.
        caller.person();
        lock.holdShared();
        var word = asked.word().strip();
        if (terms.meantBy(word).isPresent()) {
            throw new TopicRefused.NameTaken(word);
        }
        var kept = entities.find(Topic.class, words.of(word));
        if (kept.isOpenWord()) {
            kept.tell();
        }
    }

    @Transactional
    Page<ProposalView> list(PageRequest page) {
        var after = page.after(1).stream().findFirst().map(UUID::fromString).orElse(new UUID(0, 0));
        var found = entities.createNativeQuery(OPEN + "and w.id > ?1 order by w.id limit ?2", Object[].class)
                .setParameter(1, after)
                .setParameter(2, page.fetch())
                .getResultStream()
                .map(row -> new ProposalView((UUID) row[0], (String) row[1], rounded((Number) row[2])))
                .toList();
        return page.page(found, last -> List.of(last.id().toString()));
    }

    private static Integer rounded(Number people) {
        return people.intValue() < FEWEST ? null : people.intValue() / FEWEST * FEWEST;
    }

    /** The word becomes a topic or a synonym, and the entries of all who use it follow. */
    @Transactional
    @Idempotent
    TopicDetailView accept(UUID id, AcceptWord asked) {
        lock.hold();
        var word = open(id);
        if ((asked.topic() == null) == (asked.describe() == null)) {
            throw Invalid.coded("", "topic-or-describe");
        }
        Topic into;
        if (asked.topic() == null) {
            into = curating.added(asked.describe());
        } else {
            into = entities.find(Topic.class, curating.meant(asked.topic(), "/topic"));
        }
        curating.join(word, into);
        adminLog.note("topic-proposal", "accepted", id, into.labels().en());
        LOG.infof("A word has become topic %s", into.id());
        return curating.shown(into.id());
    }

    /** It stays the word of those who use it; nobody is told. */
    @Transactional
    void decline(UUID id) {
        lock.hold();
        open(id).decline();
        // Without the word, which stays its owners'.
        adminLog.note("topic-proposal", "declined", id, null);
    }

    private Topic open(UUID id) {
        var readable = entities.createNativeQuery(OPEN + "and w.id = ?1", Object[].class)
                .setParameter(1, id)
                .getResultList();
        if (readable.isEmpty()) {
            throw new TopicRefused.Unknown();
        }
        return entities.find(Topic.class, id);
    }
}
