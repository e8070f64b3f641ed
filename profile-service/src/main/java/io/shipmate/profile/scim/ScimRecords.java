package io.shipmate.profile.scim;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What identity providers call a person, and the groups that they put them in. */
@ApplicationScoped
class ScimRecords implements PersonalData {

    private final ScimUsers users;
    private final Memberships memberships;

    ScimRecords(ScimUsers users, Memberships memberships) {
        this.users = users;
        this.memberships = memberships;
    }

    /**
     * A person at one provider.
     *
     * @param groups the names of the groups
     */
    record AtProvider(String userName, String externalId, String displayName, boolean active, List<String> groups) {}

    @Override
    public String section() {
        return "scim";
    }

    @Override
    public Object export(UUID person) {
        var known = users.ofPerson(person);
        if (known.isEmpty()) {
            return null;
        }
        var groups = memberships.ofUsers(known.stream().map(ScimUser::id).toList());
        return Map.of(
                "providers",
                known.stream()
                        .map(user -> new AtProvider(
                                user.userName(),
                                user.externalId(),
                                user.displayName(),
                                user.isActive(),
                                groups.getOrDefault(user.id(), List.of()).stream()
                                        .map(Memberships.Membership::name)
                                        .toList()))
                        .toList());
    }

    /** Nothing by itself: in the database a person's users and memberships go with the person. */
    @Override
    public void erase(UUID person) {
        // on delete cascade; a statement here would come between others and what they still read of the person
    }
}
