package io.shipmate.profile.scim;

import io.shipmate.profile.roster.RosterColumn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attributes of a user that are kept. All others of the two schemas are accepted and dropped. */
enum UserAttribute {
    USER_NAME("userName", null),
    EXTERNAL_ID("externalId", null),
    ACTIVE("active", null),
    DISPLAY_NAME("displayName", null),
    FORMATTED_NAME("name.formatted", RosterColumn.GIVEN_NAME),
    GIVEN_NAME("name.givenName", RosterColumn.GIVEN_NAME),
    FAMILY_NAME("name.familyName", RosterColumn.FAMILY_NAME),
    TITLE("title", RosterColumn.JOB_TITLE),
    EMAIL("emails", RosterColumn.EMAIL),
    LOCALE("locale", RosterColumn.LANGUAGE),
    LANGUAGE("preferredLanguage", RosterColumn.LANGUAGE),
    ZONE("timezone", RosterColumn.TIME_ZONE),
    EMPLOYEE_NUMBER("employeeNumber", null),
    DEPARTMENT("department", RosterColumn.UNIT),
    MANAGER("manager", null);

    /** Of an attribute without a column. */
    static final int LONGEST = 255;

    private static final Map<String, UserAttribute> BY_PATH = Arrays.stream(values())
            .collect(Collectors.toMap(attribute -> attribute.path.toLowerCase(Locale.ROOT), Function.identity()));

    private final String path;
    private final RosterColumn column;

    UserAttribute(String path, RosterColumn column) {
        this.path = path;
        this.column = column;
    }

    /** The name that SCIM has for it, without its schema. */
    String path() {
        return path;
    }

    /** The column of a roster that says the same and has the same rules, if there is one. */
    Optional<RosterColumn> column() {
        return Optional.ofNullable(column);
    }

    /** By its name in any spelling; SCIM's names are without case. */
    static Optional<UserAttribute> of(String path) {
        return Optional.ofNullable(BY_PATH.get(path.toLowerCase(Locale.ROOT)));
    }
}
