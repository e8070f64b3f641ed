package io.shipmate.profile.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import io.shipmate.profile.expertise.ExperienceView;
import io.shipmate.profile.expertise.OfferView;
import io.shipmate.profile.expertise.SeekView;
import io.shipmate.profile.topics.TopicLabels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own profile, all of it. What is not known is absent. */
@Schema(
        name = "Me",
        requiredProperties = {
            "id",
            "externalId",
            "name",
            "givenName",
            "familyName",
            "email",
            "zone",
            "language",
            "employment",
            "participation",
            "continuity",
            "workingHours",
            "hasPeer",
            "offers",
            "seeks",
            "experiences"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
        UUID id,

        @Schema(description = "The HRIS's id", examples = "E-1042")
        String externalId,

        @Schema(examples = "Anna Müller") String name,

        String givenName,
        String familyName,
        String email,

        @Schema(examples = "Senior Software Engineer") String jobTitle,

        @Schema(examples = "engineering") String jobFamily,

        @Schema(examples = "IC3") String level,

        String unit,
        String location,

        @Schema(description = "IANA zone id", examples = "Europe/Berlin")
        String zone,

        @Schema(description = "BCP 47 tag of the language that mails come in", examples = "de")
        String language,

        @Schema(description = "The manager's person id") UUID manager,

        LocalDate hiredOn,
        LocalDate roleSince,
        Employment employment,
        LocalDate leftOn,
        String headline,
        String about,
        String pronouns,
        String avatar,
        ParticipationView participation,
        ContinuityView continuity,
        WorkingHoursView workingHours,

        @Schema(description = "Whether one shows that one has a peer")
        boolean hasPeer,

        List<OfferView> offers,
        List<SeekView> seeks,
        List<ExperienceView> experiences)
        implements Tagged {

    static MeView of(Person person, ContinuityView continuity, boolean hasPeer, Map<UUID, TopicLabels> labels) {
        var facts = person.facts();
        var story = person.story();
        return new MeView(
                person.id(),
                facts.externalId(),
                facts.name(),
                facts.givenName(),
                facts.familyName(),
                facts.email(),
                facts.jobTitle(),
                person.job().jobFamily(),
                person.job().level(),
                facts.unit(),
                facts.location(),
                facts.zone(),
                facts.language(),
                person.manager(),
                facts.hiredOn(),
                facts.roleSince(),
                facts.employment(),
                facts.leftOn(),
                story.headline(),
                story.about(),
                story.pronouns(),
                story.avatar(),
                ParticipationView.of(person),
                continuity,
                WorkingHoursView.of(person.workingHours()),
                hasPeer,
                person.offers().stream().map(o -> OfferView.of(o, labels)).toList(),
                person.seeks().stream().map(s -> SeekView.of(s, labels)).toList(),
                person.experiences().stream()
                        .map(e -> ExperienceView.of(e, labels))
                        .toList());
    }
}
