package io.shipmate.profile.directory;

import io.shipmate.kit.paging.PageRequest;
import io.shipmate.profile.expertise.Offer;
import io.shipmate.profile.expertise.OfferLevel;
import io.shipmate.profile.expertise.OfferView;
import io.shipmate.profile.expertise.ShownEvidenceView;
import io.shipmate.profile.expertise.ShownTo;
import io.shipmate.profile.topics.TopicLabels;
import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Those who know something about a topic, by name: an order that ranks nobody. */
@ApplicationScoped
class PeopleOfTopics {

    private static final String ASKED = "any (cast(string_to_array(:topics, ',') as uuid[]))";
    private static final String LISTED = "any (cast(string_to_array(:people, ',') as uuid[]))";

    /** Evidence that its owner shows: the person, the topic. */
    private static final String SHOWN = """
            select answer.person, about.topic
            from thanked_answer answer join expertise_shown shown on shown.person = answer.person,
                lateral unnest(answer.topics) as about(topic)
            where answer.topics && cast(string_to_array(:topics, ',') as uuid[])
                and about.topic = any (cast(string_to_array(:topics, ',') as uuid[]))
                and (shown.everything or about.topic = any (shown.topics))""";

    private static final String ENTRIES = "select e.person, e.sort_name from directory_entry e"
            + " where e.knows && cast(string_to_array(:topics, ',') as uuid[])";

    private static final String FIRST = page("");
    private static final String NEXT = page(" and (e.sort_name, e.person) > (:afterName, :afterId)");

    private static String page(String behind) {
        return "select p.id, p.given_name, p.family_name, p.job_title, p.avatar, p.job_family, p.level, p.unit, p.location,"
                + " p.headline, found.sort_name from (" + DirectorySql.fewOrInOrder(ENTRIES + behind)
                + ") as found join person p on p.id = found.person order by found.sort_name, found.person";
    }

    private static final String OFFERS = "select person, topic, level, words from offer where shown_to = 'MEMBERS'"
            + " and topic = " + ASKED + " and person = " + LISTED + " order by person, position";

    private static final String EVIDENCE = "select distinct person, known.topic, topic.position from (" + SHOWN
            + " and answer.person = " + LISTED
            + ") as known join topic on topic.id = known.topic order by topic.position";

    private final Session entities;
    private final Topics topics;

    PeopleOfTopics(Session entities, Topics topics) {
        this.entities = entities;
        this.topics = topics;
    }

    private record Found(DirectoryEntryView entry, String sortName) {}

    /** The topic and all below it; refuses one that there is not. */
    @Transactional
    TopicPeopleView find(UUID topic, PageRequest page) {
        var asked = topics.withDescendants(topic);
        if (asked.isEmpty()) {
            throw new DirectoryRefused.NotToBeSeen();
        }
        var after = page.after(2);
        var query = about(asked, after.isEmpty() ? FIRST : NEXT).setParameter("fetch", page.fetch());
        if (!after.isEmpty()) {
            query.setParameter("afterName", after.get(0)).setParameter("afterId", UUID.fromString(after.get(1)));
        }
        var found = query.getResultStream().map(PeopleOfTopics::found).toList();
        var shown = page.page(
                found, last -> List.of(last.sortName(), last.entry().id().toString()));
        return new TopicPeopleView(
                why(asked, shown.items().stream().map(Found::entry).toList()), shown.next());
    }

    private NativeQuery<Object[]> about(Collection<UUID> asked, String sql) {
        return entities.createNativeQuery(sql, Object[].class).setParameter("topics", joined(asked));
    }

    private static Found found(Object[] row) {
        return new Found(DirectoryEntryView.of(row), (String) row[10]);
    }

    /** Whoever has hidden everything since they were found is left out. */
    private List<TopicPersonView> why(Collection<UUID> asked, List<DirectoryEntryView> people) {
        var labels = topics.labels(asked);
        var ids = joined(people.stream().map(DirectoryEntryView::id).toList());
        var offers = about(asked, OFFERS)
                .setParameter("people", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PeopleOfTopics::person, Collectors.mapping(row -> offer(row, labels), Collectors.toList())));
        var evidence = about(asked, EVIDENCE)
                .setParameter("people", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PeopleOfTopics::person, Collectors.mapping(row -> evidence(row, labels), Collectors.toList())));
        return people.stream()
                .filter(p -> offers.containsKey(p.id()) || evidence.containsKey(p.id()))
                .map(p -> new TopicPersonView(
                        p, offers.getOrDefault(p.id(), List.of()), evidence.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private static UUID person(Object[] row) {
        return (UUID) row[0];
    }

    private static OfferView offer(Object[] row, Map<UUID, TopicLabels> labels) {
        var offer = new Offer((UUID) row[1], OfferLevel.valueOf((String) row[2]), (String) row[3], ShownTo.MEMBERS);
        return OfferView.of(offer, labels);
    }

    private static ShownEvidenceView evidence(Object[] row, Map<UUID, TopicLabels> labels) {
        return new ShownEvidenceView((UUID) row[1], labels.get((UUID) row[1]));
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
