package io.shipmate.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.shipmate.kit.concurrency.Tagged;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Adds to every operation what the kit does for it: problems for every error, the bearer scheme, {@code Idempotency-Key} on
 * POST (neither where strangers may call), ETags, links, and that unknown properties are refused. Sorts schemas, so that the
 * snapshot changes only when the contract does. An operation that describes its refusals itself, by a {@code default} response,
 * speaks a protocol of its own: nothing but the scheme is added. What is open to all at the door, and looks at the token itself,
 * says so with {@link SecurityRequirement}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseContract implements OASFilter {

    private static final String SCHEME = "bearer";

    private final Set<String> tagged;
    private final Set<String> open;

    /** @param classes all classes of the service, to know which views have an ETag, and who may be called without a token */
    public HouseContract(IndexView classes) {
        var name = DotName.createSimple(Tagged.class);
        tagged = Stream.of(classes.getAllKnownImplementations(name), classes.getAllKnownSubinterfaces(name))
                .flatMap(Collection::stream)
                .map(view -> view.simpleName())
                .collect(Collectors.toSet());
        open = openOperations(classes);
    }

    /** Operations that strangers call: they have no token, and no key of theirs could belong to them. */
    private static Set<String> openOperations(IndexView classes) {
        return classes.getAnnotations(DotName.createSimple(PermitAll.class)).stream()
                .map(AnnotationInstance::target)
                .flatMap(place -> place.kind() == AnnotationTarget.Kind.CLASS
                        ? place.asClass().methods().stream()
                        : Stream.of(place.asMethod()))
                .filter(method -> !asksForAToken(method))
                .map(method -> method.annotation(DotName.createSimple(Operation.class)))
                .filter(operation -> operation != null && operation.value("operationId") != null)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    private static boolean asksForAToken(MethodInfo method) {
        var itself = DotName.createSimple(SecurityRequirement.class);
        return method.hasDeclaredAnnotation(DotName.createSimple(RolesAllowed.class))
                || method.hasDeclaredAnnotation(itself)
                || method.declaringClass().hasDeclaredAnnotation(itself);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        if (components.getSchemas() != null) {
            components.setSchemas(new TreeMap<>(components.getSchemas()));
        }
        components.addSchema("Violation", ProblemAnswers.violation());
        components.addSchema("Problem", ProblemAnswers.problem());
        components.setSecuritySchemes(Map.of(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the company's identity provider, for the audience `shipmate`")));
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            var headers = new KitHeaders(components.getSchemas(), tagged);
            api.getPaths().getPathItems().forEach((path, item) -> complete(path, item, headers));
            StrictRequests.close(api);
        }
    }

    private void complete(String path, PathItem item, KitHeaders headers) {
        item.getOperations().forEach((method, operation) -> {
            var isOpen = open.contains(operation.getOperationId());
            operation.setSecurity(
                    isOpen
                            ? List.of()
                            : List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
            if (operation.getResponses().getDefaultValue() == null) {
                headers.describe(method, operation, isOpen);
                ProblemAnswers.describe(path, method, operation, isOpen);
            } else {
                ProblemAnswers.leaveAlone(operation);
            }
        });
    }
}
