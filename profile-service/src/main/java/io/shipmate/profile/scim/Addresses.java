package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Mail addresses of a user. */
final class Addresses {

    private Addresses() {}

    /** The address to use: at work, else without a type, else another; the primary one of several. One at home is never taken. */
    static JsonNode ofWork(JsonNode addresses) {
        return StreamSupport.stream(addresses.spliterator(), false)
                .filter(address -> !type(address).equals("home"))
                .min(Comparator.comparingInt(Addresses::rank))
                .orElse(null);
    }

    private static int rank(JsonNode address) {
        var primary = ScimBodies.field(address, "primary");
        var isPrimary = primary != null && primary.asText().equalsIgnoreCase("true");
        var place = switch (type(address)) {
            case "work" -> 0;
            case "" -> 2;
            default -> 4;
        };
        return isPrimary ? place : place + 1;
    }

    private static String type(JsonNode address) {
        var type = ScimBodies.field(address, "type");
        return type == null || type.isNull() ? "" : type.asText().toLowerCase(Locale.ROOT);
    }
}
