package io.shipmate.profile.scim;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.participation.LanguageTag;
import io.shipmate.profile.participation.ZoneName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lets an identity provider in, or changes what its words mean. */
@Schema(name = "ConnectScim")
record ConnectScim(
        @NotBlank @Size(max = 100) @Schema(examples = "Entra ID")
        String name,

        @NotNull
        @Schema(
                description = "Which attribute is the id by which other sources (a roster, the HRIS) know the person."
                        + " For good once connected")
        PersonIdFrom personIdFrom,

        @NotNull @Schema(description = "Where people have their unit from")
        UnitsFrom unitsFrom,

        @Size(max = 100)
        @Schema(
                description = "How the names of groups that are units begin; it is taken off. Only with GROUPS",
                examples = "Unit - ")
        String unitPrefix,

        @NotNull
        @Schema(
                description =
                        "true only if this provider is the one source of people: then who is deactivated has left."
                                + " false: their access is suspended until they are active again")
        Boolean deactivatedMeansLeft,

        @NotBlank
        @Schema(
                description = "IANA zone id of people whose zone the provider does not tell",
                examples = "Europe/Berlin")
        String zone,

        @NotBlank
        @Schema(description = "BCP 47 tag of people whose language the provider does not tell", examples = "en")
        String language) {

    String knownZone() {
        if (!ZoneName.isKnown(zone)) {
            throw Invalid.at("/zone", "must be an IANA zone id, such as Europe/Berlin");
        }
        return zone;
    }

    String knownLanguage() {
        return LanguageTag.tidy(language)
                .orElseThrow(() -> Invalid.at("/language", "must be a language tag, such as de or pt-BR"));
    }
}
