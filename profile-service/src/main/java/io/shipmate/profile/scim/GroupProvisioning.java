package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Making, changing and dropping groups, as a provider says; people's units follow. */
@ApplicationScoped
class GroupProvisioning {

    private static final Logger LOG = Logger.getLogger(GroupProvisioning.class);

    private final ScimConnections connections;
    private final ScimGroups groups;
    private final Memberships memberships;
    private final UnitsOfGroups units;
    private final ProgrammesOfGroups programmes;
    private final ScimBodies bodies;
    private final ObjectMapper json;
    private final Clock clock;

    GroupProvisioning(
            ScimConnections connections,
            ScimGroups groups,
            Memberships memberships,
            UnitsOfGroups units,
            ProgrammesOfGroups programmes,
            ScimBodies bodies,
            ObjectMapper json,
            Clock clock) {
        this.connections = connections;
        this.groups = groups;
        this.memberships = memberships;
        this.units = units;
        this.programmes = programmes;
        this.bodies = bodies;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    ScimAnswer create(ScimCaller caller, String body, Selection selection) {
        var connection = connection(caller);
        var steps = GroupReading.whole(bodies.resource(body));
        var group = new ScimGroup(connection.id(), clock.instant());
        take(connection, group, steps);
        LOG.infof("SCIM group %s of connection %s is there", group.id(), connection.id());
        return view(caller, group, selection);
    }

    @Transactional
    ScimAnswer read(ScimCaller caller, UUID id, Selection selection) {
        var group = groups.of(caller.connection(), id).orElseThrow(ScimRefused.Unknown::new);
        return view(caller, group, selection);
    }

    /** The groups with these ids, in this order. */
    List<ObjectNode> page(ScimCaller caller, List<UUID> ids, Selection selection) {
        var members = selection.wants("members") ? memberships.ofGroups(ids) : Map.<UUID, List<UUID>>of();
        return groups.inOrder(ids).stream()
                .map(group -> (ObjectNode) view(caller, group, members.getOrDefault(group.id(), List.of()), selection)
                        .body())
                .toList();
    }

    @Transactional
    ScimAnswer replace(ScimCaller caller, UUID id, String body, String ifMatch, Selection selection) {
        var group = seen(caller, id, ifMatch);
        take(connection(caller), group, GroupReading.whole(bodies.resource(body)));
        return view(caller, group, selection);
    }

    /** Returns the new version; the members of a large group are not read for it. */
    @Transactional
    String patch(ScimCaller caller, UUID id, String body, String ifMatch) {
        var group = seen(caller, id, ifMatch);
        take(connection(caller), group, GroupReading.patch(bodies.changes(body)));
        return version(group);
    }

    @Transactional
    void delete(ScimCaller caller, UUID id, String ifMatch) {
        var group = seen(caller, id, ifMatch);
        units.takeTurn(connection(caller));
        var members = memberships.of(id);
        groups.delete(group);
        groups.flush();
        units.follow(connection(caller), members);
        programmes.followUsers(members);
        LOG.infof("SCIM group %s is gone", id);
    }

    /** Takes the steps in order, then lets the units follow of all whom they touch. */
    private void take(ScimConnection connection, ScimGroup group, List<GroupReading.Step> steps) {
        units.takeTurn(connection);
        var names = steps.stream().filter(GroupProvisioning::isName).toList();
        var before = group.displayName();
        names.forEach(step -> name(group, step));
        group.changed(clock.instant());
        save(group);
        var touched = new HashSet<UUID>();
        steps.forEach(step -> touched.addAll(members(connection, group, step)));
        programmes.followUsers(touched);
        if (before != null && !Objects.equals(before, group.displayName())) {
            touched.addAll(memberships.of(group.id()));
        }
        units.follow(connection, touched);
    }

    private static boolean isName(GroupReading.Step step) {
        return step instanceof GroupReading.Step.Name || step instanceof GroupReading.Step.ExternalId;
    }

    private static void name(ScimGroup group, GroupReading.Step step) {
        if (step instanceof GroupReading.Step.Name name) {
            group.name(name.text());
        } else if (step instanceof GroupReading.Step.ExternalId externalId) {
            group.identify(externalId.text());
        }
    }

    /** Returns whose membership has changed. */
    private Set<UUID> members(ScimConnection connection, ScimGroup group, GroupReading.Step step) {
        return switch (step) {
            case GroupReading.Step.AddMembers add -> memberships.add(connection.id(), group.id(), add.users());
            case GroupReading.Step.RemoveMembers remove -> memberships.remove(group.id(), remove.users());
            case GroupReading.Step.SetMembers set -> {
                var leaving = new ArrayList<>(memberships.of(group.id()));
                leaving.removeAll(set.users());
                var touched = new HashSet<>(memberships.remove(group.id(), leaving));
                touched.addAll(memberships.add(connection.id(), group.id(), set.users()));
                yield touched;
            }
            case GroupReading.Step.Name _, GroupReading.Step.ExternalId _ -> Set.of();
        };
    }

    private void save(ScimGroup group) {
        try {
            groups.persistAndFlush(group);
        } catch (ConstraintViolationException e) {
            switch (String.valueOf(e.getConstraintName())) {
                case "scim_group_name" -> throw new ScimRefused.Taken("displayName");
                case "scim_group_external_id" -> throw new ScimRefused.Taken("externalId");
                default -> throw e;
            }
        }
    }

    private ScimConnection connection(ScimCaller caller) {
        return connections.findByIdOptional(caller.connection()).orElseThrow(ScimRefused.TokenInvalid::new);
    }

    private ScimGroup seen(ScimCaller caller, UUID id, String ifMatch) {
        var group = groups.locked(caller.connection(), id).orElseThrow(ScimRefused.Unknown::new);
        if (ifMatch != null && !ScimAnswer.names(ifMatch, version(group))) {
            throw new ScimRefused.Stale();
        }
        return group;
    }

    private ScimAnswer view(ScimCaller caller, ScimGroup group, Selection selection) {
        return view(caller, group, selection.wants("members") ? memberships.of(group.id()) : List.of(), selection);
    }

    private ScimAnswer view(ScimCaller caller, ScimGroup group, List<UUID> users, Selection selection) {
        var members = selection.wants("members")
                ? users.stream()
                        .map(user -> new ScimGroupView.Member(user.toString(), caller.user(user), "User"))
                        .toList()
                : null;
        var view = new ScimGroupView(
                List.of(ScimSchema.GROUP),
                group.id(),
                group.externalId(),
                group.displayName(),
                members,
                new ScimMetaView(
                        "Group", group.createdAt(), group.changedAt(), caller.group(group.id()), version(group)));
        return new ScimAnswer(
                selection.of(json.<ObjectNode>valueToTree(view)), version(group), caller.group(group.id()));
    }

    private static String version(ScimGroup group) {
        return "W/\"" + group.version() + '"';
    }
}
