package io.shipmate.profile.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that a roster may have. One that is absent from the file says nothing: what is known stays. */
public enum RosterColumn {
    EXTERNAL_ID(true, 100),
    GIVEN_NAME(true, 100),
    FAMILY_NAME(false, 100),
    EMAIL(true, 254),
    JOB_TITLE(false, 200),
    JOB_FAMILY(false, 100),
    LEVEL(false, 50),
    UNIT(false, 200),
    LOCATION(false, 200),
    TIME_ZONE(true, 64),
    LANGUAGE(false, 35),
    MANAGER_EXTERNAL_ID(false, 100),
    HIRED_ON(false, 10),
    ROLE_SINCE(false, 10),
    EMPLOYMENT(false, 20);

    private final boolean required;
    private final int maxLength;

    RosterColumn(boolean required, int maxLength) {
        this.required = required;
        this.maxLength = maxLength;
    }

    /** Whether the file must have it and each row must fill it. */
    public boolean required() {
        return required;
    }

    int maxLength() {
        return maxLength;
    }

    /** The name in the file's header. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RosterColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equalsIgnoreCase(header.strip()))
                .findFirst();
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(RosterColumn::header).toList();
    }
}
