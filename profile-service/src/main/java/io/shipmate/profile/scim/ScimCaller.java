package io.shipmate.profile.scim;

import java.util.UUID;

/**
 * Who provisions.
 *
 * @param connection whose token it is
 * @param base the address under which resources are found, for their locations
 */
record ScimCaller(UUID connection, String base) {

    String user(UUID id) {
        return base + "/Users/" + id;
    }

    String group(UUID id) {
        return base + "/Groups/" + id;
    }
}
