package io.shipmate.kit.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whoever is signed in and is not a service is a member, whether or not the identity provider says so. Whoever signed in at the issuer for
 * those who have left is an {@link Roles#ALUMNUS} and nothing else, whatever roles that issuer gives them; and whoever has left is nothing at all
 * at the company's issuer, whatever its tokens still say, not even a service. So machines are looked up, too: one row by its key.
 */
@ApplicationScoped
class MemberByDefault implements SecurityIdentityAugmentor {

    private final SignIns signIns;

    MemberByDefault(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (AlumniIssuer.signedIn(identity)) {
            return Uni.createFrom().item(alumnus(identity));
        }
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(
                () -> owner(identity).map(owner -> known(identity, owner)).orElseGet(() -> stranger(identity)));
    }

    private Optional<SignIns.Owner> owner(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? signIns.ownerOf(token.getIssuer(), token.getSubject())
                : Optional.empty();
    }

    private static SecurityIdentity known(SecurityIdentity identity, SignIns.Owner owner) {
        if (owner.former()) {
            return nobody(identity).build();
        }
        return isService(identity)
                ? identity
                : member(identity).addAttribute(Caller.PERSON, owner.person()).build();
    }

    private static SecurityIdentity stranger(SecurityIdentity identity) {
        return isService(identity) ? identity : member(identity).build();
    }

    private static boolean isService(SecurityIdentity identity) {
        return identity.hasRole(Roles.SERVICE);
    }

    private static QuarkusSecurityIdentity.Builder member(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity).addRole(Roles.MEMBER);
    }

    private static SecurityIdentity alumnus(SecurityIdentity identity) {
        return nobody(identity).addRole(Roles.ALUMNUS).build();
    }

    /** The same without any role. */
    private static QuarkusSecurityIdentity.Builder nobody(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
    }
}
