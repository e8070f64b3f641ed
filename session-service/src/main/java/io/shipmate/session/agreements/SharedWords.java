package io.shipmate.session.agreements;

import io.shipmate.session.circles.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When words may be shared in a circle, and who may read them. */
@ApplicationScoped
public class SharedWords {

    private final Agreements agreements;

    SharedWords(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * Goes on only if everybody in the circle has signed the current agreement, which then stays as it is until the
     * transaction ends. Refuses with 409 {@code agreement-not-signed}, naming by id who is missing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireAllSigned(Membership membership) {
        var missing = agreements.held(membership.circle()).missing(membership.members());
        if (!missing.isEmpty()) {
            throw new AgreementRefused.NotSigned(missing);
        }
    }

    /**
     * Whether the member may read what was shared: the current version is signed; in an ended circle, where nothing can
     * be signed any more, any version. Everybody else learns that there are shared words, not what they are.
     */
    @Transactional
    public boolean mayRead(Membership membership) {
        return mayRead(agreements.of(membership.circle()), membership);
    }

    /** Those of the member's circles in which they may read what was shared. */
    @Transactional
    public Set<UUID> readable(Collection<Membership> memberships) {
        var byCircle = memberships.stream().collect(Collectors.toMap(Membership::circle, Function.identity()));
        return agreements.of(byCircle.keySet()).stream()
                .filter(agreement -> mayRead(agreement, byCircle.get(agreement.circle())))
                .map(Agreement::circle)
                .collect(Collectors.toSet());
    }

    /** Those of the circles whose current agreement the person has signed. */
    @Transactional
    public Set<UUID> signedBy(UUID person, Collection<UUID> circles) {
        return agreements.of(circles).stream()
                .filter(agreement -> agreement.isSignedBy(person))
                .map(Agreement::circle)
                .collect(Collectors.toSet());
    }

    private static boolean mayRead(Agreement agreement, Membership membership) {
        return membership.hasEnded()
                ? agreement.wasSignedBy(membership.person())
                : agreement.isSignedBy(membership.person());
    }
}
