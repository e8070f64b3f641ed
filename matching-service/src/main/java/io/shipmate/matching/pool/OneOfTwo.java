package io.shipmate.matching.pool;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The caller as somebody who may be one of the two whom an invitation or a partnership is about. */
@ApplicationScoped
public class OneOfTwo {

    private final Caller caller;

    OneOfTwo(Caller caller) {
        this.caller = caller;
    }

    /**
     * The caller's person. Empty for who works for the company's programmes or systems and is nobody here: to them nothing exists, as to any
     * stranger. Everybody else whose sign-in belongs to nobody is told so.
     */
    public Optional<UUID> person() {
        var known = caller.knownPerson();
        return known.isEmpty() && isOfficial() ? known : Optional.of(caller.person());
    }

    private boolean isOfficial() {
        return caller.has(Roles.PEOPLE_ADMIN) || caller.has(Roles.PROGRAMME_MANAGER) || caller.has(Roles.OPS);
    }
}
