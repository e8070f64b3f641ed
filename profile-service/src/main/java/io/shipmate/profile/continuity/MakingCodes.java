package io.shipmate.profile.continuity;

import io.shipmate.profile.people.GoingOn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the code of a mail at the moment when the mail is sent: so it is nowhere but in that mail and, as a keyed hash,
 * here. A mail that is sent again has another code, and only the newest counts.
 */
@ApplicationScoped
class MakingCodes {

    private static final int CODES = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Continuities continuities;
    private final Addresses addresses;
    private final GoingOn goingOn;
    private final Clock clock;
    private final Duration mailMayWait;
    private final Duration codeLives;

    MakingCodes(
            Continuities continuities,
            Addresses addresses,
            GoingOn goingOn,
            Clock clock,
            @ConfigProperty(name = "shipmate.continuity.mail-may-wait") Duration mailMayWait,
            @ConfigProperty(name = "shipmate.continuity.code-lives") Duration codeLives) {
        this.continuities = continuities;
        this.addresses = addresses;
        this.goingOn = goingOn;
        this.clock = clock;
        this.mailMayWait = mailMayWait;
        this.codeLives = codeLives;
    }

    @Transactional
    VerificationCodeView make(UUID person, MakeVerificationCode asked) {
        var now = clock.instant();
        var language = goingOn.languageOf(person).orElseThrow(ContinuityRefused.NothingAsked::new);
        var continuity = continuities
                .lockedIfThere(person)
                .filter(kept -> kept.awaits(asked.request(), mailMayWait, now))
                .orElseThrow(ContinuityRefused.NothingAsked::new);
        var address = addresses.opened(continuity).orElseThrow(ContinuityRefused.NothingAsked::new);
        var code = "%08d".formatted(RANDOM.nextInt(CODES));
        continuity.expect(addresses.codeHash(person, code), now.plus(codeLives));
        return new VerificationCodeView(address, language, code);
    }
}
