package io.shipmate.kit.testing;

/** Takes a server away and gives it back, with all that it knew. */
public final class Outages {

    private Outages() {}

    /** Runs something while there is no broker; it is back, on the same port and with the same records, afterwards. */
    public static void withoutBroker(Runnable during) {
        RealServers.broker.pause();
        try {
            during.run();
        } finally {
            RealServers.broker.run();
        }
    }
}
