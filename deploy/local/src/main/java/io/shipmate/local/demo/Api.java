package io.shipmate.local.demo;

import io.shipmate.local.stack.Endpoints;
import io.shipmate.local.stack.Tokens;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The four public APIs of a running system, to be called as somebody. Safe to use from many threads. */
public final class Api {

    private final Endpoints endpoints;
    private final Tokens tokens;
    private final Sending sending;
    private final Consumer<Call> listener;
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();

    /**
     * Prepares to call a system.
     *
     * @param listener hears of every request that has been answered, on the thread that made it
     */
    public Api(Endpoints endpoints, Tokens tokens, HttpClient client, Consumer<Call> listener) {
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.listener = listener;
        sending = new Sending(client);
    }

    /**
     * Returns the APIs as this person may use them.
     *
     * @param name an external id, a mail address, {@code admin} or {@code ops}
     */
    public SignedIn as(String name) {
        return signedIn.computeIfAbsent(name, _ -> new SignedIn(name, endpoints, tokens, sending, listener));
    }
}
