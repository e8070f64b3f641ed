package io.shipmate.profile.roster;

import io.shipmate.profile.participation.LanguageTag;
import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrFacts;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks and tidies rows, one after the other in the order of the file. */
final class RowReading {

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final Set<String> EMPLOYMENTS = Set.of("ACTIVE", "ON_LEAVE", "EXTERNAL");

    private final List<Optional<RosterColumn>> header;
    private final Map<String, Integer> firstSeen = new HashMap<>();

    /** @param header which column each field of a row belongs to; empty where it is not for us */
    RowReading(List<Optional<RosterColumn>> header) {
        this.header = List.copyOf(header);
    }

    RosterRow read(int number, List<String> fields) {
        if (fields.size() != header.size()) {
            return RosterRow.failed(number, null, List.of(RowReason.ofRow("wrong-number-of-fields")));
        }
        var reasons = new ArrayList<RowReason>();
        var facts = new EnumMap<RosterColumn, String>(RosterColumn.class);
        for (var i = 0; i < fields.size(); i++) {
            var text = fields.get(i);
            header.get(i).ifPresent(column -> facts.put(column, checked(column, text, reasons)));
        }
        var externalId = facts.get(RosterColumn.EXTERNAL_ID);
        if (!externalId.isEmpty() && firstSeen.putIfAbsent(externalId, number) != null) {
            reasons.add(RowReason.in(RosterColumn.EXTERNAL_ID, "duplicate-in-file"));
        }
        if (!externalId.isEmpty() && externalId.equals(facts.get(RosterColumn.MANAGER_EXTERNAL_ID))) {
            reasons.add(RowReason.in(RosterColumn.MANAGER_EXTERNAL_ID, RowReason.REPORTING_LOOP));
        }
        return reasons.isEmpty() ? RosterRow.good(number, facts) : RosterRow.failed(number, kept(externalId), reasons);
    }

    /** Of a failed row only what can be an id: a quote in the wrong place makes one of half the file. */
    private static String kept(String externalId) {
        return externalId.length() > RosterColumn.EXTERNAL_ID.maxLength() ? null : externalId;
    }

    private static String checked(RosterColumn column, String raw, List<RowReason> reasons) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            if (column.required()) {
                reasons.add(RowReason.in(column, "missing"));
            }
            return text;
        }
        if (text.length() > column.maxLength()) {
            reasons.add(RowReason.in(column, "too-long"));
            return text;
        }
        if (text.chars().anyMatch(c -> c < ' ')) {
            reasons.add(RowReason.in(column, "control-character"));
            return text;
        }
        return tidy(column, text).orElseGet(() -> {
            reasons.add(RowReason.in(column, wrong(column)));
            return text;
        });
    }

    private static String wrong(RosterColumn column) {
        return switch (column) {
            case EMAIL -> "mail-invalid";
            case TIME_ZONE -> "zone-unknown";
            case LANGUAGE -> "language-unknown";
            case HIRED_ON, ROLE_SINCE -> "date-invalid";
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
            case HIRED_ON, ROLE_SINCE -> date(text);
            case EMPLOYMENT -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(EMPLOYMENTS::contains);
            default -> Optional.of(text);
        };
    }

    /** Regions only: an offset would be wrong for half the year. */
    private static Optional<String> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The facts that the row stands for, on top of what is known already. */
    static HrFacts onto(Optional<HrFacts> known, Map<RosterColumn, String> facts) {
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
                row.employment(),
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

        /** A roster lists people at work unless it says otherwise. */
        Employment employment() {
            var text = facts.get(RosterColumn.EMPLOYMENT);
            return text == null
                    ? known.map(HrFacts::employment).orElse(Employment.ACTIVE)
                    : text.isEmpty() ? Employment.ACTIVE : Employment.valueOf(text);
        }
    }
}
