package io.shipmate.kit.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that go away and come back. */
public final class FreePort {

    private FreePort() {}

    /** Below the ports that outgoing connections take, so that it is still free when its server comes back. */
    public static int find() {
        var numbers = ThreadLocalRandom.current();
        while (true) {
            var port = numbers.nextInt(20_000, 32_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // taken; the next one may be free
            }
        }
    }
}
