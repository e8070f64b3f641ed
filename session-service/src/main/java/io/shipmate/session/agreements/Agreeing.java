package io.shipmate.session.agreements;

import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.session.circles.MayBeOnItsWay;
import io.shipmate.session.circles.Membership;
import io.shipmate.session.circles.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reading, changing and signing a circle's agreement. */
@ApplicationScoped
class Agreeing {

    private static final Logger LOG = Logger.getLogger(Agreeing.class);

    private final Agreements agreements;
    private final Memberships memberships;
    private final Seals seals;
    private final Outbox outbox;
    private final IfMatch ifMatch;
    private final Clock clock;

    Agreeing(Agreements agreements, Memberships memberships, Seals seals, Outbox outbox, IfMatch ifMatch, Clock clock) {
        this.agreements = agreements;
        this.memberships = memberships;
        this.seals = seals;
        this.outbox = outbox;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @MayBeOnItsWay
    @Transactional
    AgreementView agreement(UUID circle, Locale language) {
        var membership = memberships.reading(circle);
        return view(agreements.of(circle), membership, language);
    }

    @MayBeOnItsWay
    @Transactional
    AgreementView amend(UUID circle, AmendAgreement request, Locale language) {
        var membership = memberships.writing(circle);
        membership.requireNotEnded();
        var agreement = agreements.locked(circle);
        ifMatch.requireSeen(view(agreement, membership, language));
        if (!texts(agreement).equals(request.clauses())) {
            agreement.amend(clauses(agreement, request.clauses(), membership.person()));
            LOG.infof("Agreement of circle %s is at version %d", circle, agreement.number());
        }
        return view(agreement, membership, language);
    }

    @MayBeOnItsWay
    @Transactional
    AgreementView sign(UUID circle, SignAgreement request, Locale language) {
        var membership = memberships.writing(circle);
        membership.requireNotEnded();
        var agreement = agreements.locked(circle);
        agreement
                .sign(membership.person(), request.version(), membership.members(), clock.instant())
                .ifPresent(signed -> {
                    outbox.publish(signed);
                    LOG.infof("Agreement of circle %s is signed", circle);
                });
        return view(agreement, membership, language);
    }

    /** A clause whose words stay is still its author's; the others are sealed as the caller's. */
    private List<Clause> clauses(Agreement agreement, List<String> texts, UUID caller) {
        var known = new ArrayList<>(agreement.clauses());
        var result = new ArrayList<Clause>();
        for (var text : texts) {
            var kept =
                    known.stream().filter(clause -> text(clause).equals(text)).findFirst();
            kept.ifPresent(known::remove);
            result.add(kept.orElseGet(() -> sealed(text, new Clause(agreement.circle(), caller))));
        }
        return result;
    }

    private Clause sealed(String text, Clause clause) {
        return clause.saying(seals.seal(text, clause.scope(), clause.place()));
    }

    private String text(Clause clause) {
        return seals.open(clause.words(), clause.scope(), clause.place());
    }

    private List<String> texts(Agreement agreement) {
        return agreement.clauses().stream().map(this::text).toList();
    }

    private AgreementView view(Agreement agreement, Membership membership, Locale language) {
        if (membership.hasLeft()) {
            return lastSeen(agreement, membership, language);
        }
        return new AgreementView(
                agreement.circle(),
                agreement.number(),
                Norms.of(agreement.norms(), language),
                agreement.clauses().stream()
                        .map(clause -> new AgreementView.ClauseView(text(clause), clause.author()))
                        .toList(),
                agreement.signatures().stream()
                        .map(s -> new AgreementView.SignatureView(s.person(), s.signedAt()))
                        .toList(),
                agreement.missing(membership.members()),
                agreement.isInForce(membership.members()));
    }

    /** To whoever has left: that they signed, and which version. What the others have added since is not for them, and nobody can tell what is older. */
    private AgreementView lastSeen(Agreement agreement, Membership membership, Locale language) {
        var person = membership.person();
        return new AgreementView(
                agreement.circle(),
                Math.max(1, agreement.lastSignedBy(person)),
                Norms.of(agreement.norms(), language),
                List.of(),
                agreement.signaturesOf(person).stream()
                        .map(s -> new AgreementView.SignatureView(s.person(), s.signedAt()))
                        .toList(),
                List.of(),
                false);
    }
}
