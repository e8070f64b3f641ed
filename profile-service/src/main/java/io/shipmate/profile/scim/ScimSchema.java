package io.shipmate.profile.scim;

import java.util.Set;

/** The names that the two RFCs give to schemas and messages. */
final class ScimSchema {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE_USER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    /** Attributes of the RFC's schemas that are not kept: whoever names one is not wrong. */
    private static final Set<String> NOT_KEPT = Set.of(
            "schemas",
            "id",
            "meta",
            "name",
            "name.middlename",
            "name.honorificprefix",
            "name.honorificsuffix",
            "nickname",
            "profileurl",
            "usertype",
            "password",
            "phonenumbers",
            "ims",
            "photos",
            "addresses",
            "groups",
            "entitlements",
            "roles",
            "x509certificates",
            "costcenter",
            "organization",
            "division",
            "manager.displayname",
            "manager.$ref");

    private ScimSchema() {}

    /** Whether a schema of the RFC has this attribute, though it may not be kept. */
    static boolean knows(AttributePath path) {
        return NOT_KEPT.contains(path.attribute())
                || (!path.whole().equals("name") && NOT_KEPT.contains(path.whole()))
                || path.whole().equals("emails");
    }
}
