package io.shipmate.profile.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.profile.example.LeadingByExample;
import io.shipmate.profile.expertise.Entries;
import io.shipmate.profile.expertise.Experience;
import io.shipmate.profile.expertise.ExperienceKind;
import io.shipmate.profile.expertise.ExperienceView;
import io.shipmate.profile.expertise.Need;
import io.shipmate.profile.expertise.Offer;
import io.shipmate.profile.expertise.OfferLevel;
import io.shipmate.profile.expertise.OfferView;
import io.shipmate.profile.expertise.Seek;
import io.shipmate.profile.expertise.SeekView;
import io.shipmate.profile.expertise.ShownTo;
import io.shipmate.profile.participation.OpenTo;
import io.shipmate.profile.topics.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** One person's profile as members see it, and as a people-admin does. */
@ApplicationScoped
class Profiles {

    private static final String PERSON = """
            select p.given_name || ' ' || p.family_name, p.job_title, p.avatar, p.job_family, p.level, p.unit, p.location,
                p.zone, cast(p.hired_on as text), cast(p.role_since as text), p.headline, p.about, p.pronouns, cast(p.open_to as text),
                cast(case when p.languages = '[]' then to_jsonb(array[p.language]) else p.languages end as text)
            from person p
            where p.id = ?1""";

    /** Taking part, or oneself: to oneself the profile shows as it would to others. */
    private static final String AS_A_MEMBER =
            PERSON + " and (p.id = ?2 or (p.participation = 'IN' and p.employment = 'ACTIVE' and not p.suspended))";

    private static final String OFFERS =
            "select topic, level, words from offer where person = ?1 and shown_to = 'MEMBERS' order by position";
    private static final String SEEKS =
            "select topic, need, words from seek where person = ?1 and shown_to = 'MEMBERS' order by position";
    private static final String EXPERIENCES =
            "select kind, key, topic, words from experience where person = ?1 and shown_to = 'MEMBERS' order by position";

    private final Session entities;
    private final Topics topics;
    private final LeadingByExample leading;
    private final ObjectMapper json;

    Profiles(Session entities, Topics topics, LeadingByExample leading, ObjectMapper json) {
        this.entities = entities;
        this.topics = topics;
        this.leading = leading;
        this.json = json;
    }

    /** What a member sees. */
    @Transactional
    PersonView read(UUID id, UUID member) {
        return seen(id, member).orElseThrow(DirectoryRefused.NotToBeSeen::new);
    }

    /** What a people-admin sees: as a member, if they are one who may; else card and HR facts, of whomever. */
    @Transactional
    PersonView readAsAdmin(UUID id, Optional<UUID> member) {
        return member.flatMap(person -> seen(id, person))
                .or(() -> entities.createNativeQuery(PERSON, Object[].class)
                        .setParameter(1, id)
                        .getResultStream()
                        .findFirst()
                        .map(row -> view(id, row, Told.NOTHING)))
                .orElseThrow(DirectoryRefused.NotToBeSeen::new);
    }

    private Optional<PersonView> seen(UUID id, UUID member) {
        return entities.createNativeQuery(AS_A_MEMBER, Object[].class)
                .setParameter(1, id)
                .setParameter(2, member)
                .getResultStream()
                .findFirst()
                .map(row -> view(id, row, told(id, row)));
    }

    /** What somebody tells of themselves, as far as all members may see it. */
    private record Told(
            String headline,
            String about,
            String pronouns,
            List<OpenTo> openTo,
            List<String> languages,
            boolean hasPeer,
            List<OfferView> offers,
            List<SeekView> seeks,
            List<ExperienceView> experiences) {

        /** Whether somebody takes part cannot be told from it. */
        static final Told NOTHING =
                new Told(null, null, null, List.of(), List.of(), false, List.of(), List.of(), List.of());
    }

    private Told told(UUID id, Object[] row) {
        var offers = rows(OFFERS, id)
                .map(o -> new Offer((UUID) o[0], OfferLevel.valueOf((String) o[1]), (String) o[2], ShownTo.MEMBERS))
                .toList();
        var seeks = rows(SEEKS, id)
                .map(s -> new Seek((UUID) s[0], Need.valueOf((String) s[1]), (String) s[2], ShownTo.MEMBERS))
                .toList();
        var experiences = rows(EXPERIENCES, id)
                .map(e -> new Experience(
                        ExperienceKind.valueOf((String) e[0]),
                        (String) e[1],
                        (UUID) e[2],
                        (String) e[3],
                        ShownTo.MEMBERS))
                .toList();
        var labels = topics.labels(Entries.topicsOf(offers, seeks, experiences));
        return new Told(
                (String) row[10],
                (String) row[11],
                (String) row[12],
                list((String) row[13], new TypeReference<List<OpenTo>>() {}),
                list((String) row[14], new TypeReference<List<String>>() {}),
                leading.isShown(id),
                offers.stream().map(o -> OfferView.of(o, labels)).toList(),
                seeks.stream().map(s -> SeekView.of(s, labels)).toList(),
                experiences.stream().map(e -> ExperienceView.of(e, labels)).toList());
    }

    private Stream<Object[]> rows(String sql, UUID person) {
        return entities.createNativeQuery(sql, Object[].class)
                .setParameter(1, person)
                .getResultStream();
    }

    private static PersonView view(UUID id, Object[] row, Told told) {
        return new PersonView(
                id,
                ((String) row[0]).strip(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                day((String) row[8]),
                day((String) row[9]),
                told.headline(),
                told.about(),
                told.pronouns(),
                told.openTo(),
                told.languages(),
                told.hasPeer(),
                told.offers(),
                told.seeks(),
                told.experiences());
    }

    private static LocalDate day(String column) {
        return column == null ? null : LocalDate.parse(column);
    }

    private <T> T list(String column, TypeReference<T> type) {
        try {
            return json.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A person's terms cannot be read", e);
        }
    }
}
