package io.shipmate.profile.hris;

import java.util.Map;

/**
 * What lets us in at a provider's; kept sealed, as one text.
 *
 * @param headers sent with every question
 * @param client exchanged for a bearer token that is sent, too; null if there is none
 */
record SourceAccess(Map<String, String> headers, Client client) {

    /** Client credentials (RFC 6749, 4.4). */
    record Client(String tokenUrl, String id, String secret) {}
}
