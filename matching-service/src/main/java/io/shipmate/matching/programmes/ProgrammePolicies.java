package io.shipmate.matching.programmes;

import io.shipmate.matching.policies.PolicyHolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Each programme has a policy of its own, for the task that it brings people together for. */
@ApplicationScoped
class ProgrammePolicies implements PolicyHolders {

    private final Programmes programmes;

    ProgrammePolicies(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    @Transactional
    public Optional<io.shipmate.matching.engine.policy.Task> taskOf(UUID programme) {
        return programmes.findByIdOptional(programme).map(found -> switch (found.task()) {
            case BUDDY -> io.shipmate.matching.engine.policy.Task.BUDDY;
            case ROUNDTABLE -> io.shipmate.matching.engine.policy.Task.ROUNDTABLE;
        });
    }
}
