package io.shipmate.profile.continuity;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.profile.people.ContinuityView;
import io.shipmate.profile.people.GoingOn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Giving a private address and proving it, and choosing whether one's partnerships go on. Of the address nothing is logged. */
@ApplicationScoped
class StayingReachable {

    private final Continuities continuities;
    private final Addresses addresses;
    private final GoingOn goingOn;
    private final Outbox outbox;
    private final Clock clock;
    private final List<String> companyDomains;

    StayingReachable(
            Continuities continuities,
            Addresses addresses,
            GoingOn goingOn,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "shipmate.continuity.company-domains") Optional<List<String>> companyDomains) {
        this.continuities = continuities;
        this.addresses = addresses;
        this.goingOn = goingOn;
        this.outbox = outbox;
        this.clock = clock;
        this.companyDomains = companyDomains.orElse(List.of());
    }

    /** Nothing happens if the address is proved already. */
    @Transactional
    @Idempotent
    ContinuityView give(UUID caller, GivePersonalContact request) {
        var address = request.tidied();
        requireNotTheCompanys(caller, address);
        var continuity = held(caller);
        var same = addresses.opened(continuity).filter(address::equals).isPresent();
        if (!same || !continuity.isVerified()) {
            // Asked first: what is too much for today changes nothing.
            var wanted = continuity.ask(UuidVersion7Strategy.INSTANCE.generateUuid(null), clock.instant());
            if (!same) {
                continuity.replace(addresses.sealed(address, caller), addresses.hash(address));
            }
            outbox.publish(wanted);
            tell(continuity);
        }
        return view(continuity);
    }

    /** A wrong code is counted, so its refusal must not undo the transaction. */
    @Transactional(dontRollbackOn = ContinuityRefused.CodeWrong.class)
    @Idempotent
    ContinuityView verify(UUID caller, VerifyPersonalContact request) {
        var continuity = held(caller);
        continuity.verify(addresses.codeHashes(caller, request.code()), clock.instant());
        tell(continuity);
        return view(continuity);
    }

    @Transactional
    void withdraw(UUID caller) {
        var continuity = held(caller);
        continuity.withdraw();
        tell(continuity);
    }

    @Transactional
    ContinuityView choose(UUID caller, ChooseContinuity request) {
        var continuity = held(caller);
        continuity.keepPartnerships(request.keepPartnerships());
        tell(continuity);
        return view(continuity);
    }

    /** The person first, as whoever erases them does. */
    private Continuity held(UUID caller) {
        goingOn.hold(caller);
        return continuities.locked(caller);
    }

    private void tell(Continuity continuity) {
        goingOn.set(continuity.person(), continuity.goesOn());
    }

    /** A mailbox of the company goes when its owner does. */
    private void requireNotTheCompanys(UUID caller, String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        var domain = lower.substring(lower.indexOf('@') + 1);
        var companys = companyDomains.stream()
                .map(known -> known.strip().toLowerCase(Locale.ROOT))
                .anyMatch(known -> domain.equals(known) || domain.endsWith('.' + known));
        if (companys || goingOn.isCompanyAddressOf(caller, address)) {
            throw new ContinuityRefused.CompanyAddress();
        }
    }

    private ContinuityView view(Continuity continuity) {
        return Contacts.view(continuity, addresses);
    }
}
