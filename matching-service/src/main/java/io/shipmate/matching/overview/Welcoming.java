package io.shipmate.matching.overview;

import io.shipmate.matching.checkins.Answering;
import io.shipmate.matching.invitations.Mailbox;
import io.shipmate.matching.partnerships.Partners;
import io.shipmate.matching.programmes.MyProgrammes;
import io.shipmate.matching.suggestions.Suggesting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Puts together what somebody sees first. */
@ApplicationScoped
class Welcoming {

    private static final int SHOWN = 3;
    private static final int PROGRAMMES_SHOWN = 5;

    private final Suggesting suggesting;
    private final Mailbox mailbox;
    private final Partners partners;
    private final MyProgrammes programmes;
    private final Answering checkIns;

    Welcoming(Suggesting suggesting, Mailbox mailbox, Partners partners, MyProgrammes programmes, Answering checkIns) {
        this.suggesting = suggesting;
        this.mailbox = mailbox;
        this.partners = partners;
        this.programmes = programmes;
        this.checkIns = checkIns;
    }

    /** In one transaction: one connection for all that is looked up. */
    @Transactional
    OverviewView overview(UUID person, Locale language) {
        var invitations = mailbox.summary(person, SHOWN);
        return new OverviewView(
                suggesting.best(person, SHOWN, language),
                new OverviewView.Invitations(invitations.received(), invitations.sent(), invitations.newest()),
                partners.openOnes(person),
                programmes.newest(person, PROGRAMMES_SHOWN),
                checkIns.waiting(person));
    }
}
