package io.shipmate.kit.harbour;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What strikes while a boat is launched because of an event; tests make it. */
public final class Weather {

    private static final Map<String, Runnable> STORMS = new ConcurrentHashMap<>();

    private Weather() {}

    /** Strikes each time that a boat of this name is about to be launched, inside the transaction. */
    public static void over(String boat, Runnable storm) {
        STORMS.put(boat, storm);
    }

    static void strike(String boat) {
        STORMS.getOrDefault(boat, () -> {}).run();
    }
}
