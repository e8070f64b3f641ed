package io.shipmate.kit.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Which methods an address takes: RFC 9110 wants them in the {@code Allow} of a 405, and Quarkus REST leaves them out. The
 * only class that knows the insides of Quarkus REST.
 */
final class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private AllowedMethods() {}

    static SortedSet<String> at(String path) {
        var methods = new TreeSet<String>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (matches(template, path)) {
                            methods.add(method);
                        }
                    }
                });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static boolean matches(String template, String path) {
        var pattern =
                PARAMETER.splitAsStream(template + "\0").map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return Pattern.matches(pattern, path + "\0");
    }
}
