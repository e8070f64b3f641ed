package io.shipmate.profile;

import static io.shipmate.profile.Newcomer.aPerson;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.continuity.PersonalContact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call each operation, written down once more: one that is not here, or is open to others than here, fails. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CallingWithoutTheRight {

    private static final String OF_MEMBERS = """
            GET /me
            PATCH /me
            DELETE /me
            GET /me/export
            PUT /me/offers
            PUT /me/seeks
            PUT /me/experiences
            PUT /me/example
            GET /me/expertise
            PUT /me/expertise
            PUT /me/participation
            PUT /me/working-hours
            POST /me/personal-contact
            DELETE /me/personal-contact
            POST /me/personal-contact/verify
            PUT /me/continuity
            GET /people
            GET /people/{id}
            POST /people/lookup
            GET /topics
            GET /topics/{id}
            GET /topics/{id}/people
            POST /topics/proposals
            GET /job-architecture
            """;

    private static final String OF_PEOPLE_ADMINS = """
            DELETE /people/{id}
            POST /topics
            PUT /topics/{id}
            POST /topics/{id}/merge
            GET /topics/proposals
            POST /topics/proposals/{id}/accept
            POST /topics/proposals/{id}/decline
            PUT /job-architecture
            POST /job-architecture/try
            GET /job-architecture/unmapped
            GET /job-architecture/progress
            GET /person-ids/{id}
            POST /person-ids/{id}/change
            POST /person-ids/{id}/release
            POST /person-ids/merge
            POST /roster-imports
            GET /roster-imports
            GET /roster-imports/{id}
            GET /roster-imports/{id}/rows
            POST /roster-imports/{id}/confirm
            POST /roster-imports/{id}/discard
            GET /roster-sources
            PUT /roster-sources
            GET /roster-sources/conflicts
            GET /roster-sources/people/{id}
            GET /hris-connections
            POST /hris-connections
            GET /hris-connections/{id}
            PUT /hris-connections/{id}
            DELETE /hris-connections/{id}
            PUT /hris-connections/{id}/source
            POST /hris-connections/{id}/rotate-secret
            POST /hris-connections/{id}/take-verification-token
            POST /hris-connections/{id}/enable
            POST /hris-connections/{id}/disable
            POST /hris-connections/{id}/try-mapping
            POST /hris-connections/{id}/reconcile
            GET /hris-connections/{id}/deliveries
            GET /hris-connections/{id}/deliveries/{deliveryId}
            POST /hris-connections/{id}/deliveries/{deliveryId}/replay
            POST /hris-connections/{id}/deliveries/replay
            GET /scim-connections
            POST /scim-connections
            GET /scim-connections/{id}
            PUT /scim-connections/{id}
            DELETE /scim-connections/{id}
            POST /scim-connections/{id}/rotate-token
            POST /scim-connections/{id}/end-older-token
            GET /scim-connections/{id}/groups
            PUT /scim-connections/{id}/groups/{groupId}/programme
            DELETE /scim-connections/{id}/groups/{groupId}/programme
            """;

    private static final String OF_PEOPLE_ADMINS_AND_OPS = "GET /admin-log";

    private static final String OF_SERVICES = """
            POST /people/addresses
            POST /people/{id}/personal-contact/code
            """;

    /** A receipt or a signature lets in, and whoever has neither learns nothing. */
    private static final String OF_STRANGERS = """
            GET /erasures/{id}
            POST /hris/{connectionId}/events
            """;

    /** What SCIM shows of itself is no secret; the rest is for its own tokens. */
    private static final Set<String> SCIM_OF_STRANGERS = Set.of(
            "/scim/v2/ResourceTypes",
            "/scim/v2/ResourceTypes/{name}",
            "/scim/v2/Schemas",
            "/scim/v2/Schemas/{id}",
            "/scim/v2/ServiceProviderConfig");

    private static final Set<String> OF_ALUMNI = Set.of(
            "GET /me",
            "DELETE /me",
            "GET /me/export",
            "POST /me/personal-contact",
            "DELETE /me/personal-contact",
            "POST /me/personal-contact/verify",
            "PUT /me/continuity",
            "POST /people/lookup");

    private Offered offered;

    @BeforeEach
    void asks() {
        offered = Offered.now();
    }

    /** The roles that may call each operation of ours that needs a sign-in; whoever signs in is a member, but for services. */
    private static Map<String, Set<String>> roles() {
        return Stream.of(
                        named(OF_MEMBERS, "member", "programme-manager", "people-admin", "ops"),
                        named(OF_PEOPLE_ADMINS, "people-admin"),
                        named(OF_PEOPLE_ADMINS_AND_OPS, "people-admin", "ops"),
                        named(OF_SERVICES, "service"))
                .flatMap(those -> those.entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Set<String>> named(String operations, String... roles) {
        return operations.lines().collect(toMap(name -> name, _ -> Set.of(roles)));
    }

    private static boolean isForbidden(Response answer) {
        return answer.statusCode() == 403 && "urn:shipmate:problem:forbidden".equals(answer.path("type"));
    }

    @Test
    void every_operation_is_written_down_here() {
        var known = new TreeSet<>(roles().keySet());
        known.addAll(OF_STRANGERS.lines().toList());
        assertThat(offered.operations().stream()
                        .map(Offered.Operation::name)
                        .filter(name -> !name.contains(" /scim/v2/")))
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(known).containsAll(OF_ALUMNI);
    }

    @Test
    void without_a_token_or_with_one_that_is_none_nothing_is_done() {
        var others = OF_STRANGERS.lines().toList();
        for (var operation : offered.ours()) {
            if (!others.contains(operation.name())) {
                for (var caller : List.of(Api.anonymous(), Offered.caller("no token"))) {
                    var answer = operation.call(caller);
                    assertThat(answer.statusCode()).as(operation.name()).isEqualTo(401);
                    assertThat(answer.<String>path("type")).isEqualTo("urn:shipmate:problem:unauthorized");
                }
            }
        }
    }

    @Test
    void each_role_may_do_what_is_its_own_and_is_refused_the_rest() {
        for (var role : List.of("member", "programme-manager", "people-admin", "ops", "service")) {
            var token = Tokens.of("nobody-at-all", role);
            var refused = new ArrayList<String>();
            for (var operation : offered.ours()) {
                if (isForbidden(operation.call(Offered.caller(token)))) {
                    refused.add(operation.name());
                }
            }
            assertThat(refused)
                    .as(role)
                    .containsExactlyInAnyOrderElementsOf(roles().entrySet().stream()
                            .filter(known -> !known.getValue().contains(role))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    @Test
    void whoever_has_left_reaches_what_is_theirs_by_the_issuer_for_them_and_nothing_by_the_companys() {
        var anna = aPerson().arrives();
        var contact = PersonalContact.of(anna).proved();
        var old = anna.token("people-admin", "ops", "service");
        anna.with("employment", "LEFT").arrives();
        var claims = Map.of("email", contact.address(), "email_verified", true, "roles", List.of("people-admin"));
        var alumna = Tokens.ofAlumnus(UUID.randomUUID().toString(), claims);
        Api.with(alumna).get("/api/profile/v1/me").then().statusCode(200);
        for (var operation : offered.ours()) {
            if (roles().containsKey(operation.name())) {
                assertThat(isForbidden(operation.call(Offered.caller(alumna))))
                        .as(operation.name())
                        .isNotEqualTo(OF_ALUMNI.contains(operation.name()));
                assertThat(isForbidden(operation.call(Offered.caller(old))))
                        .as(operation.name())
                        .isTrue();
            }
        }
    }

    @Test
    void scim_is_for_its_own_tokens() {
        var tokens = Arrays.asList(null, "no token", Tokens.of("admin", "people-admin", "service"));
        for (var operation : offered.operations()) {
            if (operation.path().startsWith("/scim/v2/") && !SCIM_OF_STRANGERS.contains(operation.path())) {
                for (var token : tokens) {
                    var caller = token == null ? Api.anonymous() : Api.with(token);
                    var answer = operation.call(caller);
                    assertThat(answer.statusCode()).as(operation.name()).isEqualTo(401);
                    assertThat(answer.contentType()).startsWith("application/scim+json");
                }
            }
        }
    }

    @Test
    void a_stranger_learns_of_no_erasure_and_delivers_nothing() {
        for (var operation : offered.operations()) {
            if (OF_STRANGERS.lines().toList().contains(operation.name())) {
                for (var caller : List.of(Api.anonymous(), Api.with(Tokens.of("admin", "people-admin", "ops")))) {
                    assertThat(operation.call(caller).statusCode())
                            .as(operation.name())
                            .isEqualTo(404);
                }
            }
        }
    }
}
