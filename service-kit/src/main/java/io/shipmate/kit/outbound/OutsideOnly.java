package io.shipmate.kit.outbound;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells addresses of the internet from those of this machine, its network and its cloud. The ranges are those that IANA's
 * registries of special-purpose addresses (RFC 6890) call not globally reachable, and the ways to write IPv4 in IPv6 (of which Java
 * itself reads the mapped one).
 * {@code shipmate.outbound.inside-hosts} names hosts that may be called all the same.
 */
@ApplicationScoped
public class OutsideOnly {

    private static final List<IpSubnetFilterRule> INSIDE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(OutsideOnly::range)
            .toList();

    private final Set<String> allowed;

    /** Allows these hosts although they may be inside; none if nothing is said. */
    public OutsideOnly(@ConfigProperty(name = "shipmate.outbound.inside-hosts") Optional<Set<String>> allowed) {
        this.allowed = allowed.orElse(Set.of());
    }

    private static IpSubnetFilterRule range(String range) {
        var slash = range.indexOf('/');
        return new IpSubnetFilterRule(
                range.substring(0, slash), Integer.parseInt(range.substring(slash + 1)), IpFilterRuleType.REJECT);
    }

    /**
     * Returns when the address may be called. To be asked right before each call: a name may lead elsewhere than yesterday. The
     * call itself finds the same addresses, because the JVM remembers them for longer than that takes.
     *
     * @throws LeadsInside if any of the host's addresses is inside
     * @throws UnknownHostException if there is no such host
     */
    public void require(URI address) throws LeadsInside, UnknownHostException {
        var host = address.getHost();
        if (host == null) {
            throw new UnknownHostException("An address without a host");
        }
        if (!allowed.contains(host)
                && Arrays.stream(InetAddress.getAllByName(bare(host))).anyMatch(OutsideOnly::isInside)) {
            throw new LeadsInside();
        }
    }

    /** Whether it can be told now that the address leads inside; a host that nobody knows yet does not. */
    public boolean leadsInside(URI address) {
        try {
            require(address);
            return false;
        } catch (LeadsInside _) {
            return true;
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isInside(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return INSIDE.stream().anyMatch(range -> range.matches(socket));
    }
}
