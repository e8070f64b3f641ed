package io.shipmate.local.stack;

import java.util.Arrays;
import java.util.Optional;

/** The four services. */
public enum Service {
    PROFILE("profile", 1),
    MATCHING("matching", 2),
    SESSION("session", 3),
    NOTIFICATION("notification", 4);

    private final String key;
    private final int number;

    Service(String key, int number) {
        this.key = key;
        this.number = number;
    }

    /** Returns the short name, which is also the name of its database, of its role and the one in its API's path. */
    public String key() {
        return key;
    }

    /** Returns the name of its folder and of its process, such as {@code profile-service}. */
    public String fullName() {
        return key + "-service";
    }

    int port() {
        return 8080 + number;
    }

    int managementPort() {
        return 9080 + number;
    }

    /** Finds a service by its short or its full name. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service ->
                        service.key.equals(name) || service.fullName().equals(name))
                .findFirst();
    }
}
