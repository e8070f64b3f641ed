package io.shipmate.local.stack;

import io.shipmate.local.process.StackRefused;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a stack is made of.
 *
 * @param root the folder in which the services have been built
 * @param state where data, logs and secrets are kept
 * @param binaries where PostgreSQL is unpacked, which several stacks may share
 * @param ports where it listens
 * @param services which of the services run in it
 * @param people how many the generated company has
 * @param fresh whether to forget what earlier runs have kept
 * @param roomInMegabytes what must be free on the disk
 * @param serviceOptions options of the services' JVMs, after our own
 */
public record StackSettings(
        Path root,
        Path state,
        Path binaries,
        Ports ports,
        Set<Service> services,
        int people,
        boolean fresh,
        int roomInMegabytes,
        List<String> serviceOptions) {

    private static final int USUAL_PEOPLE = 300;
    private static final int USUAL_ROOM = 500;

    public StackSettings {
        services = Set.copyOf(services);
        serviceOptions = List.copyOf(serviceOptions);
    }

    /** Returns the settings of a stack with everything, in this folder and on the usual ports. */
    public static StackSettings in(Path state) {
        return new StackSettings(
                projectRoot(),
                state,
                state,
                new Ports(0),
                EnumSet.allOf(Service.class),
                USUAL_PEOPLE,
                false,
                USUAL_ROOM,
                List.of());
    }

    /** Returns the settings that a person at the terminal has chosen by environment variables. */
    public static StackSettings from(Map<String, String> environment) {
        var root = environment.containsKey("SHIPMATE_ROOT") ? Path.of(environment.get("SHIPMATE_ROOT")) : projectRoot();
        var state = environment.get("SHIPMATE_STATE");
        var settings = in(state == null ? root.resolve(".shipmate") : Path.of(state))
                .withRoot(root)
                .withPorts(new Ports(number(environment, "SHIPMATE_PORT_OFFSET", 0)));
        var options =
                environment.getOrDefault("SHIPMATE_SERVICE_JAVA_OPTIONS", "").strip();
        return settings.withPeople(number(environment, "SHIPMATE_PEOPLE", USUAL_PEOPLE))
                .withServiceOptions(options.isEmpty() ? List.of() : List.of(options.split("\\s+", -1)));
    }

    public StackSettings withRoot(Path folder) {
        return new StackSettings(
                folder, state, binaries, ports, services, people, fresh, roomInMegabytes, serviceOptions);
    }

    public StackSettings withBinaries(Path folder) {
        return new StackSettings(root, state, folder, ports, services, people, fresh, roomInMegabytes, serviceOptions);
    }

    public StackSettings withPorts(Ports others) {
        return new StackSettings(
                root, state, binaries, others, services, people, fresh, roomInMegabytes, serviceOptions);
    }

    public StackSettings withServices(Set<Service> some) {
        return new StackSettings(root, state, binaries, ports, some, people, fresh, roomInMegabytes, serviceOptions);
    }

    public StackSettings withPeople(int number) {
        return new StackSettings(
                root, state, binaries, ports, services, number, fresh, roomInMegabytes, serviceOptions);
    }

    public StackSettings withFresh(boolean forget) {
        return new StackSettings(
                root, state, binaries, ports, services, people, forget, roomInMegabytes, serviceOptions);
    }

    public StackSettings withRoomInMegabytes(int room) {
        return new StackSettings(root, state, binaries, ports, services, people, fresh, room, serviceOptions);
    }

    public StackSettings withServiceOptions(List<String> options) {
        return new StackSettings(root, state, binaries, ports, services, people, fresh, roomInMegabytes, options);
    }

    /** The broker's own libraries. */
    Path brokerLibraries() {
        return projectRoot().resolve("deploy/local/broker/target/lib");
    }

    Path mailCatcherJar() {
        return projectRoot().resolve("deploy/local/target/mail/greenmail-standalone.jar");
    }

    /** What the build has made of a service. */
    Path application(Service service) {
        return root.resolve(service.fullName()).resolve("target/quarkus-app");
    }

    /** Our classes or our jar lie in {@code deploy/local/target}, wherever the project was cloned to. */
    private static Path projectRoot() {
        try {
            var ours = Path.of(StackSettings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ours.getParent().getParent().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new StackRefused("The project's folder cannot be found", e);
        }
    }

    private static int number(Map<String, String> environment, String name, int usual) {
        var text = environment.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? usual : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw StackRefused.failed(name + " must be a number, not \"" + text + "\".");
        }
    }
}
