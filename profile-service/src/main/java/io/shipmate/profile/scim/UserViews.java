package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shipmate.kit.concurrency.EntityTags;
import io.shipmate.profile.people.HrFacts;
import io.shipmate.profile.people.KnownPeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows users: the provider's names for them, and what is known of the people behind. */
@ApplicationScoped
class UserViews {

    private static final List<String> SCHEMAS = List.of(ScimSchema.USER, ScimSchema.ENTERPRISE_USER);

    private final KnownPeople people;
    private final ScimUsers users;
    private final Memberships memberships;
    private final EntityTags tags;
    private final ObjectMapper json;

    UserViews(KnownPeople people, ScimUsers users, Memberships memberships, EntityTags tags, ObjectMapper json) {
        this.people = people;
        this.users = users;
        this.memberships = memberships;
        this.tags = tags;
        this.json = json;
    }

    ScimAnswer one(ScimCaller caller, ScimConnection connection, ScimUser user, Selection selection) {
        var view = all(caller, connection, List.of(user)).getFirst();
        return new ScimAnswer(
                selection.of(json.valueToTree(view)),
                view.meta().version(),
                view.meta().location());
    }

    List<ObjectNode> page(ScimCaller caller, ScimConnection connection, List<ScimUser> found, Selection selection) {
        return all(caller, connection, found).stream()
                .map(view -> selection.of(json.<ObjectNode>valueToTree(view)))
                .toList();
    }

    private List<ScimUserView> all(ScimCaller caller, ScimConnection connection, List<ScimUser> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var facts = people.factsOf(found.stream().map(ScimUser::person).toList());
        var managers = managers(caller, facts);
        // A version is the same under whatever address the provider reaches us.
        var nowhere = new ScimCaller(caller.connection(), "");
        var groups = memberships.ofUsers(found.stream().map(ScimUser::id).toList());
        return found.stream()
                .map(user -> {
                    var known = facts.get(user.person());
                    var in = groups.get(user.id());
                    return view(caller, connection, user, known, in, managers)
                            .versioned("W/" + tags.of(view(nowhere, connection, user, known, in, managers)));
                })
                .toList();
    }

    private static ScimUserView view(
            ScimCaller caller,
            ScimConnection connection,
            ScimUser user,
            HrFacts known,
            List<Memberships.Membership> groups,
            Map<String, UUID> managers) {
        return new ScimUserView(
                SCHEMAS,
                user.id(),
                user.externalId(),
                user.userName(),
                new ScimUserView.Name(known.name(), known.familyName(), known.givenName()),
                user.displayName() == null ? known.name() : user.displayName(),
                known.jobTitle(),
                user.isActive(),
                known.language(),
                known.zone(),
                List.of(new ScimUserView.Email(known.email(), "work", true)),
                groups(caller, groups),
                enterprise(caller, connection, known, managers),
                new ScimMetaView("User", user.createdAt(), user.changedAt(), caller.user(user.id()), null));
    }

    private Map<String, UUID> managers(ScimCaller caller, Map<UUID, HrFacts> facts) {
        var ids = facts.values().stream()
                .map(HrFacts::managerExternalId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : users.byPersonIds(caller.connection(), ids);
    }

    private static List<ScimUserView.Group> groups(ScimCaller caller, List<Memberships.Membership> groups) {
        return groups == null
                ? null
                : groups.stream()
                        .map(in -> new ScimUserView.Group(
                                in.group().toString(), in.name(), caller.group(in.group()), "direct"))
                        .toList();
    }

    private static ScimUserView.Enterprise enterprise(
            ScimCaller caller, ScimConnection connection, HrFacts known, Map<String, UUID> managers) {
        return new ScimUserView.Enterprise(
                connection.personIdFrom() == PersonIdFrom.EMPLOYEE_NUMBER ? known.externalId() : null,
                known.unit(),
                manager(caller, known.managerExternalId(), managers));
    }

    private static ScimUserView.ReportsTo manager(ScimCaller caller, String manager, Map<String, UUID> managers) {
        if (manager == null) {
            return null;
        }
        var user = managers.get(manager);
        return user == null
                ? new ScimUserView.ReportsTo(manager, null)
                : new ScimUserView.ReportsTo(user.toString(), caller.user(user));
    }
}
