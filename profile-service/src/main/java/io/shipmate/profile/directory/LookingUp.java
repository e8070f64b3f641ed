package io.shipmate.profile.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Many people by their ids at once. */
@ApplicationScoped
class LookingUp {

    private static final String PEOPLE = """
            select id, given_name || ' ' || family_name, job_title, avatar, email, language from person
            where id = any (cast(string_to_array(?1, ',') as uuid[])) and joined_at is not null""";

    private final Session entities;

    LookingUp(Session entities) {
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

    @Transactional
    List<AddressView> addresses(LookUpPeople request) {
        return rows(request).stream()
                .map(row -> new AddressView((UUID) row[0], name(row), (String) row[4], (String) row[5]))
                .toList();
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
