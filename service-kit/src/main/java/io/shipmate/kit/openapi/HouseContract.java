package io.shipmate.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to every operation what the kit does for it: problems for every error, the bearer scheme, {@code Idempotency-Key}
 * on POST. Sorts schemas, so that the snapshot changes only when the contract does.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseContract implements OASFilter {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String SCHEME = "bearer";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        if (components.getSchemas() != null) {
            components.setSchemas(new TreeMap<>(components.getSchemas()));
        }
        components.addSchema("Violation", violation());
        components.addSchema("Problem", problem());
        components.setSecuritySchemes(Map.of(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the company's identity provider, for the audience `shipmate`")));
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().values().forEach(HouseContract::complete);
        }
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
            if (method == PathItem.HttpMethod.POST && !takesIdempotencyKey(operation)) {
                operation.addParameter(idempotencyKey());
            }
            errors(method, operation);
        });
    }

    private static void errors(PathItem.HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        describe(operation, "400", "`invalid-request`, `malformed-json`: see `violations`");
        describe(operation, "401", "`unauthorized`: no valid token");
        describe(
                operation,
                "403",
                "`forbidden`: the role is missing; `person-unknown`: nobody is bound to this sign-in");
        describe(
                operation,
                "500",
                "`internal-error`: our fault; `sealed-unreadable`: words that were sealed cannot be opened");
        describe(operation, "503", "`try-again`: part of the system restarts; nothing was changed");
        if (operation.getRequestBody() != null) {
            describe(operation, "413", "`too-large`");
            describe(operation, "415", "`unsupported-media-type`");
        }
        if (method == PathItem.HttpMethod.POST) {
            describe(operation, "409", "`request-in-progress`: the same Idempotency-Key is being answered");
            describe(operation, "422", "`idempotency-key-reused`: the key belongs to another request");
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && (response.getContent() == null || noSchema(response))) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
            }
        });
    }

    private static boolean noSchema(APIResponse response) {
        return response.getContent().getMediaTypes().values().stream().allMatch(m -> m.getSchema() == null);
    }

    /** Adds a status, or the kit's own words behind those that the resource has for it. */
    private static void describe(Operation operation, String status, String description) {
        var responses = operation.getResponses();
        var known = responses.getAPIResponse(status);
        if (known == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        } else if (known.getDescription() == null || isDefault(known.getDescription())) {
            known.setDescription(description);
        } else if (!known.getDescription().endsWith(description)) { // Quarkus calls a filter more than once
            known.setDescription(known.getDescription() + "; " + description);
        }
    }

    private static boolean isDefault(String description) {
        return List.of("Bad Request", "Not Authorized", "Not Allowed").contains(description);
    }

    private static boolean takesIdempotencyKey(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> IDEMPOTENCY_KEY.equals(p.getName()));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(IDEMPOTENCY_KEY)
                .description("Makes a repetition within 24 hours get the first answer again")
                .schema(string().minLength(1).maxLength(255));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457. Look at `type`; the texts are for people and follow Accept-Language")
                .required(new ArrayList<>(List.of("type", "title", "status")))
                .addProperty("type", string().addExample("urn:shipmate:problem:invalid-request"))
                .addProperty("title", string().addExample("The request breaks a rule"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .addExample(400))
                .addProperty("detail", string())
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .additionalPropertiesSchema(OASFactory.createSchema());
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(new ArrayList<>(List.of("at", "message")))
                .addProperty(
                        "at", string().description("JSON pointer or parameter").addExample("/offers/0/level"))
                .addProperty("message", string());
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
