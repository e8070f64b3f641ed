package io.shipmate.profile.directory;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/profile/v1/people")
@Tag(name = "People", description = "The directory of those who take part, and cards of everybody.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class DirectoryResource {

    private final Directory directory;
    private final Profiles profiles;
    private final LookingUp lookingUp;
    private final PartnersClient partners;
    private final Caller caller;

    DirectoryResource(
            Directory directory, Profiles profiles, LookingUp lookingUp, PartnersClient partners, Caller caller) {
        this.partners = partners;
        this.directory = directory;
        this.profiles = profiles;
        this.lookingUp = lookingUp;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "findPeople",
            summary = "Find people who take part",
            description = "By words of name, title, unit, place, headline and story, by the beginning of a word and"
                    + " forgiving typing errors, all words must fit: those first who have them in their name, else"
                    + " by name. Names in other letters are found as written and in Latin letters. Who does not"
                    + " take part is not found, from the moment they stop. Pages keep the order of the first one,"
                    + " also when somebody is renamed meanwhile: nobody who stayed is left out or comes twice"
                    + " (within a day). For people: an administrator who is nobody in the roster is refused"
                    + " (`person-unknown`).")
    @APIResponse(
            responseCode = "200",
            description = "One page of people",
            content =
                    @Content(
                            schema = @Schema(implementation = DirectoryView.class),
                            examples = @ExampleObject(name = "one", value = Examples.PAGE)))
    public DirectoryView find(
            @RestQuery @Parameter(description = "Words to look for", example = "anna payments") String q,
            @RestQuery
                    @Parameter(
                            description =
                                    "A topic's id, or one of its labels or synonyms: who shows it, or one below it, to"
                                            + " all members",
                            example = "giving feedback")
                    String topic,
            @RestQuery @Parameter(description = "Exactly this job family", example = "engineering") String jobFamily,
            @RestQuery @Parameter(description = "Exactly this level", example = "IC3") String level,
            @RestQuery @Parameter(description = "Exactly this unit", example = "Payments") String unit,
            @RestQuery @Parameter(description = "Exactly this location", example = "Berlin") String location,
            @RestQuery
                    @Parameter(
                            description = "Who wants to talk in this language; `de` finds `de-AT` as well",
                            example = "de")
                    String language,
            @RestQuery
                    @Parameter(
                            description =
                                    "true: also count by family, level, unit, location and language; counts of more"
                                            + " than 500 people may be a minute old",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String facets,
            @BeanParam PageRequest page) {
        return directory.find(
                new FindPeople(q, topic, jobFamily, level, unit, location, language), flag(facets), page, caller);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPerson",
            summary = "Read somebody's profile",
            description = "Of those who take part, as members see them. One's own shows as it would to others. A"
                    + " people-admin gets card and HR facts of those whom they do not see as a member, whether or"
                    + " not they take part: no headline, about or pronouns, and all lists are empty. Who is nobody"
                    + " in the roster has `/lookup` for cards.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonView.class),
                            examples = @ExampleObject(name = "person", value = Examples.PERSON)))
    @APIResponse(
            responseCode = "404",
            description = "`not-found`: nobody, or, for everybody but a people-admin, somebody who does not take part")
    public PersonView read(@RestPath @Parameter(description = "The person's id") UUID id) {
        return caller.has(Roles.PEOPLE_ADMIN)
                ? profiles.readAsAdmin(id, caller.knownPerson())
                : profiles.read(id, caller.person());
    }

    @POST
    @Path("/lookup")
    @RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
    @NaturallyIdempotent("It only reads")
    @Operation(
            operationId = "lookUpPeople",
            summary = "Look up the cards of many people",
            description = "Up to 200 ids, in the order asked. The same for every signed-in person; says nothing of"
                    + " participation or employment. Unknown ids are absent. To somebody who has left, so is everybody who is not of"
                    + " their own circles.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "one", value = Examples.IDS)))
    @APIResponse(
            responseCode = "200",
            description = "The cards",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonCardsView.class),
                            examples = @ExampleObject(name = "one", value = Examples.CARDS)))
    public PersonCardsView lookUp(@Valid @NotNull LookUpPeople request) {
        if (caller.has(Roles.ALUMNUS)) {
            return lookingUp.cards(request, ofOwnCircles(caller.person()));
        }
        requirePersonOrAdmin();
        return lookingUp.cards(request);
    }

    @POST
    @Path("/addresses")
    @RolesAllowed(Roles.SERVICE)
    @NaturallyIdempotent("It only reads")
    @Operation(
            operationId = "getAddresses",
            summary = "Get the mail addresses of many people",
            description =
                    "For other services, at the moment of sending. Up to 200 ids; unknown ids are absent. Of somebody who"
                            + " has left it is the private address that they have proved; without one they are absent.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "one", value = Examples.IDS)))
    @APIResponse(
            responseCode = "200",
            description = "The addresses",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = AddressView.class),
                            examples = @ExampleObject(name = "one", value = Examples.ADDRESSES)))
    public List<AddressView> addresses(@Valid @NotNull LookUpPeople request) {
        return lookingUp.addresses(request);
    }

    /** Whom somebody who has left may still see. */
    private Set<UUID> ofOwnCircles(UUID me) {
        var people = partners.partnersOf(caller);
        people.add(me);
        return people;
    }

    /** Whoever looks at people is known here; only those who run things may be nobody in the roster. */
    private void requirePersonOrAdmin() {
        if (!caller.has(Roles.PEOPLE_ADMIN) && !caller.has(Roles.PROGRAMME_MANAGER)) {
            caller.person();
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Invalid.at("facets", "must be true or false");
        };
    }
}
