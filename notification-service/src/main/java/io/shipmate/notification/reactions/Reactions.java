package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.Notice;
import java.util.List;
import java.util.stream.Stream;

/** Which reactions belong to what happened. */
final class Reactions {

    private Reactions() {}

    static List<Notice> to(MatchingEvent event) {
        return switch (event) {
            case MatchingEvent.InvitationReceived e -> TellTheReceiverOfAnInvitation.on(e);
            case MatchingEvent.PartnershipFormed e -> TellBothThatTheyArePartnersNow.on(e);
            case MatchingEvent.PartnershipPaused e -> TellBothOfAPause.on(e);
            case MatchingEvent.PartnershipResumed e -> TellBothThatTheirPartnershipGoesOn.on(e);
            case MatchingEvent.PartnershipEnded e -> TellBothOfAnEnd.on(e);
            case MatchingEvent.ProgrammeInvitationReceived e -> TellSomebodyThatAProgrammeInvitesThem.on(e);
            case MatchingEvent.EnrolmentMovedUp e -> TellSomebodyThatTheirPlaceCameFree.on(e);
            case MatchingEvent.BuddyGroupFormed e -> TellBuddiesThatTheyAreBuddies.on(e);
            case MatchingEvent.RoundLeftOut e -> TellSomebodyThatNobodyWasFoundThisTime.on(e);
            case MatchingEvent.BuddyGroupShrunk e -> TellTheTwoThatTheThirdHasLeft.on(e);
            case MatchingEvent.BuddyGroupEnded e -> TellBuddiesThatTheyMayKeepGoing.on(e);
            case MatchingEvent.RoundtableSeatOffered e -> TellSomebodyOfASeatForThem.on(e);
            case MatchingEvent.RoundtableOpened e -> TellAllThatTheirRoundtableIsOpen.on(e);
            case MatchingEvent.Ignored _ -> List.of();
        };
    }

    static List<Notice> to(SessionEvent event) {
        return switch (event) {
            case SessionEvent.AgreementSigned e ->
                Stream.of(TellTheOthersOfASignature.on(e), TellTheOthersThatAllHaveSigned.on(e))
                        .flatMap(List::stream)
                        .toList();
            case SessionEvent.SessionProposed e -> TellTheOthersThatTimesAreProposed.on(e);
            case SessionEvent.SessionPlanned e -> TellAllThatASessionIsPlanned.on(e);
            case SessionEvent.SessionMoved e -> TellAllThatASessionMoved.on(e);
            case SessionEvent.SessionCancelled e -> TellTheOthersThatASessionIsCancelled.on(e);
            case SessionEvent.NoteShared e -> TellTheOthersOfASharedNote.on(e);
            case SessionEvent.Ignored _ -> List.of();
        };
    }
}
