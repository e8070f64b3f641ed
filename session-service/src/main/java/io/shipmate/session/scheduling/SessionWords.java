package io.shipmate.session.scheduling;

import io.shipmate.kit.sealing.Seals;
import io.shipmate.session.agreements.SharedWords;
import io.shipmate.session.circles.Membership;
import jakarta.enterprise.context.ApplicationScoped;

/** What a session is about, in somebody's words: sealed, and only once everybody has signed. */
@ApplicationScoped
class SessionWords {

    private final SharedWords sharedWords;
    private final Seals seals;

    SessionWords(SharedWords sharedWords, Seals seals) {
        this.sharedWords = sharedWords;
        this.seals = seals;
    }

    void keep(PeerSession session, Membership author, String title, String agenda) {
        sharedWords.requireAllSigned(author);
        session.describe(author.person(), null, null);
        session.describe(
                author.person(),
                seals.seal(title, session.scope(), session.titlePlace()),
                seals.seal(agenda, session.scope(), session.agendaPlace()));
    }
}
