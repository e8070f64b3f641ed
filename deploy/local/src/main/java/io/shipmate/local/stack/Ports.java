package io.shipmate.local.stack;

import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StackRefused.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Where everything listens. All default ports lie below 32768: above, the kernel gives them to outgoing connections,
 * ours among them.
 *
 * @param offset added to every port, so that a second stack can run beside the first
 */
public record Ports(int offset) {

    private static final int LARGEST_OFFSET = 32_767 - 19_093;

    public Ports {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw StackRefused.failed(
                    "SHIPMATE_PORT_OFFSET must lie between 0 and " + LARGEST_OFFSET + ", not at " + offset + ".");
        }
    }

    /** Returns ports that nobody listens on now. */
    public static Ports free() {
        var random = RandomGenerator.getDefault();
        while (true) {
            var ports = new Ports(random.nextInt(100, LARGEST_OFFSET));
            if (ports.uses(List.of(Service.values())).keySet().stream().allMatch(Ports::isFree)) {
                return ports;
            }
        }
    }

    public int postgresql() {
        return 15_432 + offset;
    }

    public int kafka() {
        return 19_092 + offset;
    }

    int kafkaController() {
        return 19_093 + offset;
    }

    public int issuer() {
        return 18_180 + offset;
    }

    public int smtp() {
        return 11_025 + offset;
    }

    public int mailApi() {
        return 18_025 + offset;
    }

    public int of(Service service) {
        return service.port() + offset;
    }

    public int managementOf(Service service) {
        return service.managementPort() + offset;
    }

    /** Refuses, naming every port that is taken and what it is for. */
    void requireFree(Collection<Service> services) {
        var taken = uses(services).entrySet().stream()
                .filter(use -> !isFree(use.getKey()))
                .map(use -> use.getKey() + " (" + use.getValue() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new StackRefused(
                    Reason.PORTS_TAKEN,
                    "Another program listens on ports that Shipmate needs: " + taken
                            + ". End it, or move Shipmate away with SHIPMATE_PORT_OFFSET=1000 ./shipmate up");
        }
    }

    private Map<Integer, String> uses(Collection<Service> services) {
        var uses = new LinkedHashMap<Integer, String>();
        uses.put(postgresql(), "PostgreSQL");
        uses.put(kafka(), "Kafka");
        uses.put(kafkaController(), "Kafka's controller");
        uses.put(issuer(), "OIDC issuer");
        uses.put(smtp(), "SMTP");
        uses.put(mailApi(), "mailbox");
        for (var service : services) {
            uses.put(of(service), service.fullName());
            uses.put(managementOf(service), service.fullName() + "'s health and metrics");
        }
        return uses;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
