package io.shipmate.profile.directory;

import io.shipmate.profile.expertise.OfferView;
import io.shipmate.profile.expertise.ShownEvidenceView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who knows something about a topic, and why one may think so. */
@Schema(
        name = "TopicPerson",
        requiredProperties = {"person", "offers", "evidence"})
record TopicPersonView(
        DirectoryEntryView person,

        @Schema(description = "What they offer of it to all members")
        List<OfferView> offers,

        @Schema(description = "On what of it their answers were thanked for, as far as they show it")
        List<ShownEvidenceView> evidence) {}
