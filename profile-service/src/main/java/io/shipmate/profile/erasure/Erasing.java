package io.shipmate.profile.erasure;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.kit.problem.Refusal;
import io.shipmate.profile.erasure.Confirmations.Asked;
import io.shipmate.profile.people.Identifying;
import io.shipmate.profile.returning.ErasedIdentities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Asking for an erasure twice, carrying it out here, and telling who has a receipt how far it is elsewhere. */
@ApplicationScoped
class Erasing {

    private final Identifying identifying;
    private final ErasedIdentities erasedIdentities;
    private final CarryingOut carryingOut;
    private final Erasures erasures;
    private final Confirmations confirmations;
    private final AdminLog adminLog;

    Erasing(
            Identifying identifying,
            ErasedIdentities erasedIdentities,
            CarryingOut carryingOut,
            Erasures erasures,
            Confirmations confirmations,
            AdminLog adminLog) {
        this.identifying = identifying;
        this.erasedIdentities = erasedIdentities;
        this.carryingOut = carryingOut;
        this.erasures = erasures;
        this.confirmations = confirmations;
        this.adminLog = adminLog;
    }

    /** The caller's own erasure: announced without a confirmation, carried out with one. */
    @Transactional
    ErasureAnswer oneself(Caller caller, String confirmation, Locale language) {
        if (confirmation == null) {
            return announcement(caller.person(), caller, language);
        }
        var asked = confirmations.read(confirmation, caller).orElseThrow(ErasureRefused.ConfirmationInvalid::new);
        if (caller.knownPerson()
                .filter(person -> !person.equals(asked.person()))
                .isPresent()) {
            throw new ErasureRefused.ConfirmationInvalid();
        }
        return carriedOut(asked, AskedBy.PERSON, null, PersonUnknown::new);
    }

    /** The erasure of somebody who has asked a people-admin for it, in the same two steps. */
    @Transactional
    ErasureAnswer another(UUID person, Caller caller, String confirmation, Locale language) {
        if (confirmation == null) {
            if (!identifying.isThere(person)) {
                throw new ErasureRefused.NobodyThere();
            }
            return announcement(person, caller, language);
        }
        var asked = confirmations
                .read(confirmation, caller)
                .filter(read -> read.person().equals(person))
                .orElseThrow(ErasureRefused.ConfirmationInvalid::new);
        var admin = caller.knownPerson().filter(known -> !known.equals(person)).orElse(null);
        return carriedOut(asked, AskedBy.PEOPLE_ADMIN, admin, ErasureRefused.NobodyThere::new);
    }

    /** How far it is, for whoever has the receipt. */
    @Transactional
    ErasureView show(UUID id, String receipt) {
        return erasures.findByIdOptional(id)
                .filter(erasure -> receipt != null && erasure.isReadBy(Confirmations.hash(receipt)))
                .map(ErasureView::of)
                .orElseThrow(ErasureRefused.Unknown::new);
    }

    private ErasureAnnouncementView announcement(UUID person, Caller caller, Locale language) {
        var asked = confirmations.ask(person, caller);
        return ErasureAnnouncementView.of(asked, confirmations.written(asked), language);
    }

    /** Holds the person first: of two who confirm at once the second finds nobody any more, and what the first has left. */
    private ErasureReceiptView carriedOut(Asked asked, AskedBy askedBy, UUID admin, Supplier<Refusal> nobody) {
        var names = identifying.held(asked.person());
        if (names.isPresent()) {
            if (askedBy == AskedBy.PEOPLE_ADMIN) {
                // By the erasure's id, and before it, since an admin may have recorded their own.
                adminLog.note("erasure", "recorded", asked.erasure(), null);
            }
            carryingOut.begin(asked.erasure(), asked.person(), asked.receipt(), askedBy, admin);
            erasedIdentities.remember(asked.erasure(), names.get());
        } else if (erasures.findByIdOptional(asked.erasure()).isEmpty()) {
            throw nobody.get();
        }
        return new ErasureReceiptView(asked.erasure(), asked.receipt());
    }
}
