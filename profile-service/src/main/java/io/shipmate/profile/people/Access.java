package io.shipmate.profile.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes the access from somebody and gives it back, in all services: while it is suspended nobody can sign in as this
 * person, and to others they seem to take a break, since they cannot answer. It is no leaving: partnerships, what they have chosen and
 * everything written stay as they are. Runs in the transaction of the one who asks.
 */
@ApplicationScoped
public class Access {

    private static final Logger LOG = Logger.getLogger(Access.class);

    private final People people;
    private final Announcing announcing;

    Access(People people, Announcing announcing) {
        this.people = people;
        this.announcing = announcing;
    }

    /**
     * Takes the access away; nothing happens if it is away already or the person is erased. Of whoever has left it counts when
     * they come back.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspend(UUID id) {
        people.locked(id).filter(person -> !person.isHeldBack()).ifPresent(person -> {
            announcing.change(person, p -> {
                p.suspend();
                return List.of();
            });
            LOG.infof("The access of %s is suspended", id);
        });
    }

    /** Gives the access back, with the sign-in that was bound before; nothing happens if it is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(UUID id) {
        people.locked(id).filter(Person::isHeldBack).ifPresent(person -> {
            announcing.change(person, p -> {
                p.restore();
                return List.of();
            });
            LOG.infof("The access of %s is back", id);
        });
    }
}
