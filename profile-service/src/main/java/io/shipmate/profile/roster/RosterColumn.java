package io.shipmate.profile.roster;

import io.shipmate.profile.people.HrField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that a roster may have. One that is absent from the file says nothing: what is known stays. */
public enum RosterColumn {
    EXTERNAL_ID(true, 100, HrField.EXTERNAL_ID),
    GIVEN_NAME(true, 100, HrField.GIVEN_NAME),
    FAMILY_NAME(false, 100, HrField.FAMILY_NAME),
    EMAIL(true, 254, HrField.EMAIL),
    JOB_TITLE(false, 200, HrField.JOB_TITLE),
    JOB_FAMILY(false, 100, HrField.JOB_FAMILY),
    LEVEL(false, 50, HrField.LEVEL),
    UNIT(false, 200, HrField.UNIT),
    LOCATION(false, 200, HrField.LOCATION),
    TIME_ZONE(true, 64, HrField.ZONE),
    LANGUAGE(false, 35, HrField.LANGUAGE),
    MANAGER_EXTERNAL_ID(false, 100, HrField.MANAGER),
    HIRED_ON(false, 10, HrField.HIRED_ON),
    ROLE_SINCE(false, 10, HrField.ROLE_SINCE),
    EMPLOYMENT(false, 20, HrField.EMPLOYMENT),
    LEFT_ON(false, 10, HrField.LEFT_ON),
    PREVIOUS_EXTERNAL_ID(false, 100, HrField.EXTERNAL_ID);

    private final boolean required;
    private final int maxLength;
    private final HrField field;

    RosterColumn(boolean required, int maxLength, HrField field) {
        this.required = required;
        this.maxLength = maxLength;
        this.field = field;
    }

    /** The fact that stands in it. */
    public HrField field() {
        return field;
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

    /** The column in which the fact stands. */
    public static RosterColumn of(HrField field) {
        return Arrays.stream(values())
                .filter(column -> column.field == field)
                .findFirst()
                .orElseThrow();
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(RosterColumn::header).toList();
    }
}
