package io.shipmate.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the current request. */
@RequestScoped
public class Caller {

    /** The identity's attribute with the person to whom the sign-in belonged when the request came. */
    static final String PERSON = "shipmate.person";

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final SignIns signIns;
    private UUID person;

    Caller(SecurityIdentity identity, JsonWebToken token, SignIns signIns) {
        this.identity = identity;
        this.token = token;
        this.signIns = signIns;
    }

    /** The person who is calling. Refuses with {@link PersonUnknown} when nobody is bound to the sign-in. */
    public UUID person() {
        return knownPerson().orElseThrow(PersonUnknown::new);
    }

    /**
     * The person who is calling, if somebody is bound to the sign-in. Once known it is not looked up again in this
     * request; while it is not, it is, because the request itself may bind it.
     */
    public Optional<UUID> knownPerson() {
        if (person == null) {
            person = identity.getAttribute(PERSON);
        }
        if (person == null) {
            person = signIns.personOf(issuer(), subject()).orElse(null);
        }
        return Optional.ofNullable(person);
    }

    /** Whether the token carries this role (see {@link Roles}). */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The token's issuer. */
    public String issuer() {
        return token.getIssuer();
    }

    /** The token's subject. */
    public String subject() {
        return token.getSubject();
    }

    /** The token itself, to ask a neighbour in the caller's name; never to be kept or logged. */
    public String token() {
        return token.getRawToken();
    }

    /** A claim of the token as text, if it is there and not blank. */
    public Optional<String> claim(String name) {
        return Optional.ofNullable(token.getClaim(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** Whether a claim of the token is true, as a boolean or as the text "true". */
    public boolean claims(String name) {
        return claim(name).map(Boolean::parseBoolean).orElse(false);
    }
}
