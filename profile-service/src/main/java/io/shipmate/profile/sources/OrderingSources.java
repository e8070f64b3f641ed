package io.shipmate.profile.sources;

import io.quarkus.arc.All;
import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.people.HrFacts;
import io.shipmate.profile.people.HrField;
import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.sources.RosterSourcesView.SourceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Choosing which source counts, and seeing where the others differ. */
@ApplicationScoped
class OrderingSources {

    private static final Logger LOG = Logger.getLogger(OrderingSources.class);

    /** In the admin log; there is one. */
    private static final UUID THE_ORDER = new UUID(0, SourceOrder.ONE);

    private final SourceOrders orders;
    private final Statements statements;
    private final Conflicts conflicts;
    private final KnownPeople people;
    private final List<KnownSources> features;
    private final IfMatch ifMatch;
    private final AdminLog adminLog;

    OrderingSources(
            SourceOrders orders,
            Statements statements,
            Conflicts conflicts,
            KnownPeople people,
            @All List<KnownSources> features,
            IfMatch ifMatch,
            AdminLog adminLog) {
        this.orders = orders;
        this.statements = statements;
        this.conflicts = conflicts;
        this.people = people;
        this.features = features;
        this.ifMatch = ifMatch;
        this.adminLog = adminLog;
    }

    @Transactional
    RosterSourcesView read() {
        return view(orders.current().ranking());
    }

    /** Facts and conflicts follow in the background. */
    @Transactional
    RosterSourcesView choose(ChooseSources request) {
        var order = orders.locked();
        ifMatch.requireSeen(view(order.ranking()));
        var fields = new EnumMap<HrField, List<FactSource>>(HrField.class);
        if (request.fields() != null) {
            request.fields().forEach((field, list) -> {
                requireOrdered(field);
                fields.put(field, sources("/fields/" + field + '/', list));
            });
        }
        var ranking = new Ranking(sources("/order/", request.order()), fields);
        order.choose(ranking);
        orders.flush();
        adminLog.note("roster-sources", "chosen", THE_ORDER, null);
        LOG.infof("The order of roster sources is %s", ranking.usual());
        return view(ranking);
    }

    private static void requireOrdered(HrField field) {
        if (field == HrField.EXTERNAL_ID || field == HrField.LEFT_ON) {
            throw Invalid.coded("/fields/" + field, "field-has-no-order");
        }
    }

    private List<FactSource> sources(String place, List<String> texts) {
        var names = names();
        var sources = new ArrayList<FactSource>();
        for (var i = 0; i < texts.size(); i++) {
            var source = FactSource.read(texts.get(i)).filter(names::containsKey);
            if (source.isEmpty()) {
                throw Invalid.coded(place + i, "source-unknown");
            }
            if (sources.contains(source.get())) {
                throw Invalid.coded(place + i, "source-twice");
            }
            sources.add(source.get());
        }
        return sources;
    }

    private Map<FactSource, String> names() {
        var names = new TreeMap<FactSource, String>((a, b) -> a.toString().compareTo(b.toString()));
        names.put(FactSource.ROSTER, "CSV");
        features.forEach(feature -> names.putAll(feature.names()));
        return names;
    }

    private RosterSourcesView view(Ranking ranking) {
        var fields = new TreeMap<HrField, List<String>>();
        ranking.fields().forEach((field, list) -> fields.put(field, texts(list)));
        return new RosterSourcesView(
                texts(ranking.usual()),
                fields,
                names().entrySet().stream()
                        .map(entry -> new SourceView(
                                entry.getKey().toString(), entry.getKey().kind(), entry.getValue()))
                        .toList());
    }

    private static List<String> texts(List<FactSource> sources) {
        return sources.stream().map(FactSource::toString).toList();
    }

    @Transactional
    Page<ConflictView> conflicts(Optional<UUID> person, Optional<HrField> field, PageRequest page) {
        var found = page.page(
                conflicts.page(person, field, page.after(3), page.fetch()),
                conflict -> List.of(
                        conflict.person().toString(),
                        conflict.field().name(),
                        conflict.source().toString()));
        var ids = found.items().stream()
                .map(Conflicts.Conflict::person)
                .distinct()
                .toList();
        var facts = people.factsOf(ids);
        var said = statements.of(ids);
        var ranking = orders.current().ranking();
        return found.map(conflict ->
                view(conflict, facts.get(conflict.person()), new Weighing(ranking, said.get(conflict.person()))));
    }

    private static ConflictView view(Conflicts.Conflict conflict, HrFacts facts, Weighing weighing) {
        var field = conflict.field();
        var counting = weighing.counting(field);
        return new ConflictView(
                conflict.person(),
                facts.externalId(),
                field,
                conflict.source().toString(),
                weighing.statements().stream()
                        .filter(statement -> statement.source().equals(conflict.source()))
                        .findFirst()
                        .map(statement -> statement.facts().get(field))
                        .orElse(null),
                counting.map(statement -> statement.source().toString())
                        .orElse(conflict.source().toString()),
                counting.map(statement -> statement.facts().get(field)).orElse(null),
                conflict.since());
    }

    /** Empty for somebody of whom no source speaks, and for nobody. */
    @Transactional
    PersonStatementsView statements(UUID person) {
        return PersonStatementsView.of(statements.of(List.of(person)).getOrDefault(person, List.of()));
    }
}
