package io.shipmate.matching.overview;

import io.shipmate.matching.checkins.CheckInView;
import io.shipmate.matching.invitations.InvitationView;
import io.shipmate.matching.partnerships.PartnershipView;
import io.shipmate.matching.programmes.MyProgrammeView;
import io.shipmate.matching.suggestions.SuggestionsView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Matching's part of a member's home screen. */
@Schema(name = "Overview", description = "Matching's part of a member's home screen")
record OverviewView(
        @Schema(required = true, description = "The three best, or why there are none")
        SuggestionsView suggestions,

        @Schema(required = true) Invitations invitations,

        @Schema(required = true, description = "The open ones, the newest first")
        List<PartnershipView> partnerships,

        @Schema(required = true, description = "The newest five that are not over: joined, waited for, or invited to")
        List<MyProgrammeView> programmes,

        @Schema(required = true, description = "Those that wait for your answer, the newest first")
        List<CheckInView> checkIns) {

    /** What there is to answer and to wait for. */
    @Schema(name = "InvitationsOverview")
    record Invitations(
            @Schema(required = true, description = "How many wait for your answer")
            int received,

            @Schema(required = true, description = "How many of yours are open")
            int sent,

            @Schema(required = true, description = "The newest three that wait for your answer")
            List<InvitationView> newest) {}
}
