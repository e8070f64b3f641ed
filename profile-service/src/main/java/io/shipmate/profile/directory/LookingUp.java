package io.shipmate.profile.directory;

import io.shipmate.profile.continuity.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Many people by their ids at once. */
@ApplicationScoped
class LookingUp {

    private static final String PEOPLE = """
            select id, given_name || ' ' || family_name, job_title, avatar, email, language, employment = 'ALUMNUS' from person
            where id = any (cast(string_to_array(?1, ',') as uuid[])) and joined_at is not null""";

    private final Session entities;
    private final Contacts contacts;

    LookingUp(Session entities, Contacts contacts) {
        this.contacts = contacts;
        this.entities = entities;
    }

    /** The same for everybody who asks, and the same whether or not somebody takes part. */
    @Transactional
    PersonCardsView cards(LookUpPeople request) {
        var cards = new HashMap<UUID, PersonCardView>();
        for (var row : rows(request)) {
            cards.put((UUID) row[0], new PersonCardView((UUID) row[0], name(row), (String) row[2], (String) row[3]));
        }
        return new PersonCardsView(request.ids().stream()
                .distinct()
                .map(cards::get)
                .filter(Objects::nonNull)
                .toList());
    }

    /** The same for somebody who may see these people only. */
    @Transactional
    PersonCardsView cards(LookUpPeople request, Set<UUID> visible) {
        var cards = cards(request).items();
        return new PersonCardsView(
                cards.stream().filter(card -> visible.contains(card.id())).toList());
    }

    /** Of those who have left: the private address that they have proved. Who has none is absent. */
    @Transactional
    List<AddressView> addresses(LookUpPeople request) {
        var rows = rows(request);
        var personal = contacts.verifiedOf(rows.stream()
                .filter(LookingUp::hasLeft)
                .map(row -> (UUID) row[0])
                .toList());
        return rows.stream()
                .filter(row -> !hasLeft(row) || personal.containsKey((UUID) row[0]))
                .map(row -> new AddressView(
                        (UUID) row[0], name(row), hasLeft(row) ? personal.get((UUID) row[0]) : (String) row[4], (String)
                                row[5]))
                .toList();
    }

    private static boolean hasLeft(Object[] row) {
        return (Boolean) row[6];
    }

    private static String name(Object[] row) {
        return ((String) row[1]).strip();
    }

    private List<Object[]> rows(LookUpPeople request) {
        return entities.createNativeQuery(PEOPLE, Object[].class)
                .setParameter(1, request.ids().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
    }
}
