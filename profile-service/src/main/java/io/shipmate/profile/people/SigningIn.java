package io.shipmate.profile.people;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.profile.returning.ErasedIdentities;
import io.shipmate.profile.returning.ErasedIdentities.Arrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Binds a sign-in to a person, once and for good, at its first call: by the HRIS's id if the token has one, else by a mail
 * address that the issuer verified, and that only for an active person without a sign-in, because addresses are recycled. Who has
 * left signs in at the alumni's issuer, and is found by the private address that both this service and that issuer have verified.
 */
@ApplicationScoped
class SigningIn {

    private static final Logger LOG = Logger.getLogger(SigningIn.class);

    private final Caller caller;
    private final SignIns signIns;
    private final People people;
    private final Announcing announcing;
    private final ErasedIdentities erased;
    private final AfterLeaving afterLeaving;
    private final String externalIdClaim;

    SigningIn(
            Caller caller,
            SignIns signIns,
            People people,
            Announcing announcing,
            ErasedIdentities erased,
            AfterLeaving afterLeaving,
            @ConfigProperty(name = "shipmate.sign-in.external-id-claim") String externalIdClaim) {
        this.caller = caller;
        this.signIns = signIns;
        this.people = people;
        this.announcing = announcing;
        this.erased = erased;
        this.afterLeaving = afterLeaving;
        this.externalIdClaim = externalIdClaim;
    }

    /** The caller's person, bound now if need be. */
    @Transactional
    UUID person() {
        return caller.knownPerson().orElseGet(this::bind);
    }

    private UUID bind() {
        var person = (caller.has(Roles.ALUMNUS) ? reachable() : claimed())
                .filter(Person::hasJoined)
                .orElseThrow(this::refusal);
        if (person.isSuspended()) {
            throw new PersonRefused.AccessSuspended();
        }
        var signIn = new SignIn(caller.issuer(), caller.subject());
        var bound = person.hasLeft() ? person.afterwards().signIn() : person.signIn();
        if (signIn.equals(bound)) {
            return person.id(); // another first call was faster
        }
        if (bound != null || !signIns.bind(signIn.issuer(), signIn.subject(), person.id())) {
            throw new PersonRefused.SignInMatchesNobody();
        }
        announcing.change(person, p -> {
            if (p.hasLeft()) {
                p.afterwards(p.afterwards().boundTo(signIn));
            } else {
                p.bind(signIn);
            }
            return List.of();
        });
        LOG.infof("Person %s signed in for the first time", person.id());
        return person.id();
    }

    /** Whoever was erased and signs in anew may come back: the next that a source says of them makes them somebody new. */
    private PersonRefused refusal() {
        if (caller.has(Roles.ALUMNUS)) {
            return new PersonRefused.SignInMatchesNobody();
        }
        var externalId = caller.claim(externalIdClaim);
        var email = caller.claims("email_verified") ? caller.claim("email") : Optional.<String>empty();
        var signIn = new SignIns.Known(caller.issuer(), caller.subject());
        return erased.letReturn(new Arrival(signIn, externalId, email, signedIn()))
                ? new PersonRefused.MayReturn()
                : new PersonRefused.SignInMatchesNobody();
    }

    /** When the caller signed in; if the issuer does not say, when it made the token. */
    private Instant signedIn() {
        return caller.claim("auth_time")
                .filter(seconds -> !seconds.equals("0")) // what the library says if the token does not
                .or(() -> caller.claim("iat"))
                .filter(seconds -> seconds.matches("\\d{1,12}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .orElse(Instant.EPOCH);
    }

    /** Those who have left, and nobody else; asked again once the person is locked, for they may have given another address. */
    private Optional<Person> reachable() {
        var email = caller.claims("email_verified") ? caller.claim("email") : Optional.<String>empty();
        return email.flatMap(address -> {
            var proved = afterLeaving.whoProved(address);
            if (proved.size() != 1) {
                return Optional.empty(); // of two nobody knows who it is, although one may still be at work
            }
            return people.locked(proved.getFirst())
                    .filter(Person::hasLeft)
                    .filter(_ -> afterLeaving.whoProved(address).equals(proved));
        });
    }

    /** Whoever has left is nobody any more at the company's issuer. */
    private Optional<Person> claimed() {
        return named().filter(person -> !person.hasLeft());
    }

    /** A token that names an HRIS id means that one and no other, whatever its mail address. */
    private Optional<Person> named() {
        var externalId = caller.claim(externalIdClaim);
        if (externalId.isPresent()) {
            return people.lockedByExternalId(externalId.get());
        }
        if (!caller.claims("email_verified")) {
            return Optional.empty();
        }
        var found = caller.claim("email").map(people::lockedActiveByEmail).orElse(List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
