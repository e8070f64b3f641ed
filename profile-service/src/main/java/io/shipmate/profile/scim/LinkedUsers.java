package io.shipmate.profile.scim;

import io.shipmate.profile.people.Linked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A user who was found to be somebody else here is that one, unless the same provider has that one as another user already:
 * their groups' programmes and whether they may sign in follow.
 */
@ApplicationScoped
class LinkedUsers implements Linked {

    private final Session entities;
    private final ProgrammesOfGroups programmes;
    private final ComingAndGoing comingAndGoing;

    LinkedUsers(Session entities, ProgrammesOfGroups programmes, ComingAndGoing comingAndGoing) {
        this.entities = entities;
        this.programmes = programmes;
        this.comingAndGoing = comingAndGoing;
    }

    @Override
    public void follow(UUID from, UUID to) {
        entities.flush();
        entities.createNativeMutationQuery("""
                        update scim_user u set person = ?2, version = version + 1
                        where person = ?1 and not exists (
                            select 1 from scim_user other where other.person = ?2 and other.connection = u.connection)""")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
        programmes.follow(List.of(from, to));
        comingAndGoing.follow(to);
    }
}
