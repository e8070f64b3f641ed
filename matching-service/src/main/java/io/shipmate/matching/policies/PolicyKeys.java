package io.shipmate.matching.policies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;

/** Whose policy an address means. */
@ApplicationScoped
class PolicyKeys {

    private final Instance<PolicyHolders> holders;

    PolicyKeys(@Any Instance<PolicyHolders> holders) {
        this.holders = holders;
    }

    /** The key of that name. Refuses what is neither the default nor a programme. */
    PolicyKey named(String name) {
        return PolicyKey.DEFAULT_NAME.equals(name)
                ? PolicyKey.DEFAULT
                : id(name).flatMap(this::ofProgramme).orElseThrow(PolicyRefused.Unknown::new);
    }

    private Optional<PolicyKey> ofProgramme(UUID programme) {
        return holders.stream()
                .flatMap(holder -> holder.taskOf(programme).stream())
                .findFirst()
                .map(task -> new PolicyKey(programme, task));
    }

    private static Optional<UUID> id(String name) {
        try {
            var id = UUID.fromString(name);
            return id.toString().equalsIgnoreCase(name) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
