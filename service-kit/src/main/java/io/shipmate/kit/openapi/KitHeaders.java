package io.shipmate.kit.openapi;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that the kit reads and writes, where they are. */
final class KitHeaders {

    private final Map<String, Schema> schemas;
    private final Set<String> tagged;

    /** @param tagged the names of the schemas whose answers have an ETag */
    KitHeaders(Map<String, Schema> schemas, Set<String> tagged) {
        this.schemas = schemas;
        this.tagged = tagged;
    }

    /** @param open whether strangers call it, who have no key */
    void describe(HttpMethod method, Operation operation, boolean open) {
        var keyed = method == HttpMethod.POST && !open;
        if (keyed) {
            add(operation, "Idempotency-Key", "Makes a repetition within 24 hours get the first answer again", 255);
        }
        var taggedAnswer = false;
        for (var answer : operation.getResponses().getAPIResponses().entrySet()) {
            if (answer.getKey().startsWith("2")) {
                taggedAnswer |= describe(keyed, answer.getKey(), answer.getValue());
            }
        }
        if (method == HttpMethod.GET && taggedAnswer) {
            add(operation, "If-None-Match", "ETags that are known: answered with 304", 1000);
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("It is as you know it"));
        }
    }

    /** Returns whether the answer has an ETag. */
    private boolean describe(boolean keyed, String status, APIResponse answer) {
        if (keyed) {
            add(answer, "Idempotency-Replayed", "`true` if this is the stored answer of the first request");
        }
        if (status.equals("201")) {
            add(answer, "Location", "Where what was made can be read");
        }
        var schema = schemaName(answer);
        if (isPage(schema)) {
            add(answer, "Link", "The next page (RFC 8288, `rel=\"next\"`); absent on the last one");
        }
        if (tagged.contains(schema)) {
            add(answer, "ETag", "Changes when what you see of it changes");
            return true;
        }
        return false;
    }

    private boolean isPage(String name) {
        var schema = schemas == null ? null : schemas.get(name);
        return schema != null
                && schema.getProperties() != null
                && schema.getProperties().keySet().containsAll(Set.of("items", "next"));
    }

    /** The name of the schema that the answer refers to, or a name that no schema has. */
    private static String schemaName(APIResponse answer) {
        return answer.getContent() == null
                ? ""
                : answer.getContent().getMediaTypes().values().stream()
                        .filter(media ->
                                media.getSchema() != null && media.getSchema().getRef() != null)
                        .map(media -> media.getSchema().getRef())
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                        .findFirst()
                        .orElse("");
    }

    private static void add(APIResponse answer, String name, String description) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            Header header = OASFactory.createHeader()
                    .description(description)
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
            answer.addHeader(name, header);
        }
    }

    private static void add(Operation operation, String name, String description, int longest) {
        var known = operation.getParameters();
        if (known == null || known.stream().noneMatch(p -> name.equalsIgnoreCase(p.getName()))) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name(name)
                    .description(description)
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(longest)));
        }
    }
}
