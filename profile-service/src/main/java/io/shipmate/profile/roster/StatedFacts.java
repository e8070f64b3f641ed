package io.shipmate.profile.roster;

import io.shipmate.profile.participation.LanguageTag;
import io.shipmate.profile.participation.ZoneName;
import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrFacts;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a source states of somebody, column by column as texts: checked and tidied, then laid over what is known. */
public final class StatedFacts {

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final Set<String> EMPLOYMENTS = Set.of("ACTIVE", "ON_LEAVE", "EXTERNAL", StatedEmployment.LEFT);

    /** A dash or a dot in place of a family name stands for none. */
    private static final Set<RosterColumn> NAMES = Set.of(RosterColumn.GIVEN_NAME, RosterColumn.FAMILY_NAME);

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9999;

    private StatedFacts() {}

    /**
     * One column's text as it is kept, or why it cannot be.
     *
     * @param text tidied; as it came if it is refused
     * @param refusal a stable code, for example {@code zone-unknown}, or null
     */
    public record Checked(String text, String refusal) {

        private static Checked refused(String text, String code) {
            return new Checked(text, code);
        }
    }

    /** Checks and tidies what a column says. An empty text means that there is none, which a required column refuses. */
    public static Checked check(RosterColumn column, String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return new Checked(text, column.required() ? "missing" : null);
        }
        if (text.length() > column.maxLength()) {
            return Checked.refused(text, "too-long");
        }
        if (!isWritable(text)) {
            return Checked.refused(text, "control-character");
        }
        if (NAMES.contains(column) && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return column.required() ? Checked.refused(text, "no-letter") : new Checked("", null);
        }
        return tidy(column, text)
                .map(tidied -> new Checked(tidied, null))
                .orElseGet(() -> Checked.refused(text, wrong(column)));
    }

    /** Whether there is nothing in a text that cannot be kept as it is: no control character, no half of a character. */
    public static boolean isWritable(String text) {
        return text.codePoints()
                .noneMatch(c ->
                        Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static String wrong(RosterColumn column) {
        return switch (column) {
            case EMAIL -> "mail-invalid";
            case TIME_ZONE -> "zone-unknown";
            case LANGUAGE -> "language-unknown";
            case HIRED_ON, ROLE_SINCE, LEFT_ON -> "date-invalid";
            case EMPLOYMENT -> "employment-unknown";
            default -> "invalid";
        };
    }

    /** The text as it is kept, or nothing if it is not what the column takes. */
    private static Optional<String> tidy(RosterColumn column, String text) {
        return switch (column) {
            case EMAIL -> Optional.of(text).filter(mail -> MAIL.matcher(mail).matches());
            case TIME_ZONE -> zone(text);
            case LANGUAGE -> LanguageTag.tidy(text);
            case HIRED_ON, ROLE_SINCE, LEFT_ON -> date(text);
            case EMPLOYMENT -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(EMPLOYMENTS::contains);
            default -> Optional.of(text);
        };
    }

    /** Regions only: an offset would be wrong for half the year. */
    private static Optional<String> zone(String text) {
        return ZoneName.isKnown(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> date(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR
                    ? Optional.of(day.toString())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /**
     * The facts that these columns stand for, on top of what is known already; but for those of employment, which depend on
     * the day: whoever is new is at work.
     *
     * @param facts checked texts; the external id and, if nothing is known, every required column must be there
     */
    public static HrFacts onto(Optional<HrFacts> known, Map<RosterColumn, String> facts) {
        var row = new Merging(known, facts);
        return new HrFacts(
                facts.get(RosterColumn.EXTERNAL_ID),
                row.text(RosterColumn.GIVEN_NAME, known.map(HrFacts::givenName)),
                Optional.ofNullable(row.text(RosterColumn.FAMILY_NAME, known.map(HrFacts::familyName)))
                        .orElse(""),
                row.text(RosterColumn.EMAIL, known.map(HrFacts::email)),
                row.text(RosterColumn.JOB_TITLE, known.map(HrFacts::jobTitle)),
                row.text(RosterColumn.JOB_FAMILY, known.map(HrFacts::jobFamily)),
                row.text(RosterColumn.LEVEL, known.map(HrFacts::level)),
                row.text(RosterColumn.UNIT, known.map(HrFacts::unit)),
                row.text(RosterColumn.LOCATION, known.map(HrFacts::location)),
                row.text(RosterColumn.TIME_ZONE, known.map(HrFacts::zone)),
                Optional.ofNullable(row.text(RosterColumn.LANGUAGE, known.map(HrFacts::language)))
                        .orElse("en"),
                row.text(RosterColumn.MANAGER_EXTERNAL_ID, known.map(HrFacts::managerExternalId)),
                row.day(RosterColumn.HIRED_ON, known.map(HrFacts::hiredOn)),
                row.day(RosterColumn.ROLE_SINCE, known.map(HrFacts::roleSince)),
                known.map(HrFacts::employment).orElse(Employment.ACTIVE),
                known.map(HrFacts::leftOn).orElse(null));
    }

    /** Absent column: what is known; empty field: nothing. */
    private record Merging(Optional<HrFacts> known, Map<RosterColumn, String> facts) {

        String text(RosterColumn column, Optional<String> knownText) {
            var text = facts.get(column);
            return text == null ? knownText.orElse(null) : text.isEmpty() ? null : text;
        }

        LocalDate day(RosterColumn column, Optional<LocalDate> knownDay) {
            var text = facts.get(column);
            return text == null ? knownDay.orElse(null) : text.isEmpty() ? null : LocalDate.parse(text);
        }
    }
}
