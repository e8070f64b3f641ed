package io.shipmate.profile.hris;

import io.shipmate.profile.people.HrField;
import io.shipmate.profile.roster.RosterColumn;
import io.shipmate.profile.roster.StatedFacts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mapping may fill: the roster's columns, that somebody has left, and their last day. */
@Schema(name = "HrisFact")
enum MappedFact {
    EXTERNAL_ID,
    GIVEN_NAME,
    FAMILY_NAME,
    EMAIL,
    JOB_TITLE,
    JOB_FAMILY,
    LEVEL,
    UNIT,
    LOCATION,
    TIME_ZONE,
    LANGUAGE,
    MANAGER_EXTERNAL_ID,
    HIRED_ON,
    ROLE_SINCE,
    EMPLOYMENT,
    LEFT_ON;

    /** The value of EMPLOYMENT for somebody who is no longer there. */
    static final String LEFT = "LEFT";

    private static final Pattern DATE_AND_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ].*");
    private static final String NO_DATE = "0000-00-00";

    /** The column of the roster that holds it, with a meaning of its own for the last day. */
    Optional<RosterColumn> column() {
        return this == LEFT_ON ? Optional.empty() : Optional.of(RosterColumn.valueOf(name()));
    }

    /** The fact of a person that it is. */
    HrField field() {
        return RosterColumn.valueOf(name()).field();
    }

    static MappedFact of(HrField field) {
        return valueOf(RosterColumn.of(field).name());
    }

    /** Whether nobody can be known without it. */
    boolean required() {
        return column().map(RosterColumn::required).orElse(false);
    }

    /** Checks and tidies a value; one that is empty takes the fact away, or, of a required one, says nothing. */
    StatedFacts.Checked check(String raw) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return new StatedFacts.Checked("", null);
        }
        return switch (this) {
            case HIRED_ON, ROLE_SINCE, LEFT_ON -> date(text);
            case EMPLOYMENT ->
                text.toUpperCase(Locale.ROOT).equals(LEFT)
                        ? new StatedFacts.Checked(LEFT, null)
                        : StatedFacts.check(RosterColumn.EMPLOYMENT, text);
            default -> StatedFacts.check(RosterColumn.valueOf(name()), text);
        };
    }

    /** Some providers send a time where a day is meant, and BambooHR writes no day as zeros. */
    private StatedFacts.Checked date(String text) {
        if (text.startsWith(NO_DATE)) {
            return new StatedFacts.Checked("", null);
        }
        var withTime = DATE_AND_TIME.matcher(text);
        return StatedFacts.check(RosterColumn.valueOf(name()), withTime.matches() ? withTime.group(1) : text);
    }
}
