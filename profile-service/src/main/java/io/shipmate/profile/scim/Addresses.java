package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Mail addresses of a user. */
final class Addresses {

    private Addresses() {}

    /** The address to use: the primary one, else the one at work, else one without a type. A private one is never taken. */
    static JsonNode ofWork(JsonNode addresses) {
        return StreamSupport.stream(addresses.spliterator(), false)
                .filter(address -> !type(address).equals("home"))
                .min(Comparator.comparingInt(Addresses::rank))
                .orElse(null);
    }

    private static int rank(JsonNode address) {
        var primary = ScimBodies.field(address, "primary");
        if (primary != null && primary.asText().equalsIgnoreCase("true")) {
            return 0;
        }
        return switch (type(address)) {
            case "work" -> 1;
            case "" -> 2;
            default -> 3;
        };
    }

    private static String type(JsonNode address) {
        var type = ScimBodies.field(address, "type");
        return type == null || type.isNull() ? "" : type.asText().toLowerCase(Locale.ROOT);
    }
}
