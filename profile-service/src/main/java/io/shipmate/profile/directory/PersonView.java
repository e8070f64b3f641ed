package io.shipmate.profile.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.profile.expertise.ExperienceView;
import io.shipmate.profile.expertise.OfferView;
import io.shipmate.profile.expertise.SeekView;
import io.shipmate.profile.participation.OpenTo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's profile as members see it: of what they tell, only what they show to all members. */
@Schema(
        name = "Person",
        requiredProperties = {"id", "name", "zone", "openTo", "languages", "hasPeer", "offers", "seeks", "experiences"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        UUID id,

        @Schema(examples = "Anna Müller") String name,

        @Schema(examples = "Senior Software Engineer") String title,

        String avatar,
        String jobFamily,
        String level,
        String unit,
        String location,

        @Schema(description = "IANA zone id", examples = "Europe/Berlin")
        String zone,

        LocalDate hiredOn,
        LocalDate roleSince,
        String headline,
        String about,
        String pronouns,
        List<OpenTo> openTo,

        @Schema(description = "BCP 47 tags of the languages they want to talk in", examples = "[\"de\", \"en\"]")
        List<String> languages,

        @Schema(description = "Whether they show that they have a peer; never who")
        boolean hasPeer,

        List<OfferView> offers,
        List<SeekView> seeks,
        List<ExperienceView> experiences) {}
