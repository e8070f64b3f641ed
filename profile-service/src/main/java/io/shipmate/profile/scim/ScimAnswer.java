package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource as the provider wants to see it.
 *
 * @param version its ETag
 * @param location its address
 */
record ScimAnswer(JsonNode body, String version, String location) {

    /** Whether this version is one of those that a header names. Whether it calls them weak does not matter in SCIM. */
    boolean isNamedBy(String header) {
        return ScimAnswer.names(header, version);
    }

    static boolean names(String header, String version) {
        for (var tag : header.split(",", -1)) {
            var stripped = tag.strip();
            if (stripped.equals("*") || strong(stripped).equals(strong(version))) {
                return true;
            }
        }
        return false;
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
