package io.shipmate.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that the kit answers with, beside those that a resource describes itself. */
final class ProblemAnswers {

    private static final String PROBLEM_JSON = "application/problem+json";
    /** What Quarkus writes when a resource says nothing. */
    private static final List<String> SAYS_NOTHING = List.of("Bad Request", "Not Authorized", "Not Allowed");

    private ProblemAnswers() {}

    /** @param open whether strangers call it, without a token */
    static void describe(String path, HttpMethod method, Operation operation, boolean open) {
        add(operation, "400", "`invalid-request`, `malformed-json`, `bad-request`: see `violations`");
        if (!open) {
            add(operation, "401", "`unauthorized`: no valid token");
            add(
                    operation,
                    "403",
                    "`forbidden`: the role is missing; `person-unknown`: nobody is bound to this sign-in");
        }
        if (path.contains("{")) {
            add(operation, "404", "`not-found`: it does not exist, or it is not yours to see");
        }
        add(operation, "406", "`not-acceptable`");
        if (operation.getRequestBody() != null) {
            add(operation, "413", "`too-large`");
            add(operation, "415", "`unsupported-media-type`");
        }
        changes(method, operation, open);
        add(
                operation,
                "500",
                "`internal-error`: our fault; `sealed-unreadable`: words that were sealed cannot be opened");
        add(operation, "503", "`try-again`: part of the system restarts, or two changes met");
        withProblemContent(operation);
    }

    /** Takes away what Quarkus has added by itself: in another protocol it is not true. */
    static void leaveAlone(Operation operation) {
        var responses = operation.getResponses();
        List.copyOf(responses.getAPIResponses().entrySet()).stream()
                .filter(answer -> answer.getValue().getDescription() != null
                        && SAYS_NOTHING.contains(answer.getValue().getDescription()))
                .forEach(answer -> responses.removeAPIResponse(answer.getKey()));
    }

    private static void changes(HttpMethod method, Operation operation, boolean open) {
        if (method == HttpMethod.POST && !open) {
            add(operation, "409", "`request-in-progress`: the same Idempotency-Key is being answered");
            add(operation, "422", "`idempotency-key-reused`: the key belongs to another request");
        }
        if (method != HttpMethod.GET && method != HttpMethod.HEAD && !open) {
            add(operation, "409", "`changed-meanwhile`: somebody changed it at the same moment");
        }
        if (takesIfMatch(operation)) {
            add(operation, "412", "`precondition-failed`: it has changed since the ETag in If-Match");
            add(operation, "428", "`precondition-required`: If-Match is missing");
        }
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> p.getIn() == Parameter.In.HEADER && "If-Match".equalsIgnoreCase(p.getName()));
    }

    private static void withProblemContent(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && (response.getContent() == null || hasNoSchema(response))) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
            }
        });
    }

    private static boolean hasNoSchema(APIResponse response) {
        return response.getContent().getMediaTypes().values().stream().allMatch(m -> m.getSchema() == null);
    }

    /** Adds a status, or the kit's own words behind those that the resource has for it, unless it names the code itself. */
    private static void add(Operation operation, String status, String description) {
        var responses = operation.getResponses();
        var known = responses.getAPIResponse(status);
        var code = description.substring(0, description.indexOf('`', 1) + 1);
        if (known == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        } else if (known.getDescription() == null || SAYS_NOTHING.contains(known.getDescription())) {
            known.setDescription(description);
        } else if (!known.getDescription().contains(code)) {
            known.setDescription(known.getDescription() + "; " + description);
        }
    }

    static Schema problem() {
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

    static Schema violation() {
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
