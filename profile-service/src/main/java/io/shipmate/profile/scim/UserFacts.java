package io.shipmate.profile.scim;

import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrFacts;
import io.shipmate.profile.people.HrField;
import io.shipmate.profile.roster.RosterColumn;
import io.shipmate.profile.roster.StatedFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider's words make of a person's facts. What it does not speak of stays as other sources have it.
 *
 * @param connection what the words mean
 * @param personId the id by which all sources know the person
 * @param said the words
 * @param manager the manager's id, empty for none; absent if nothing is said
 * @param standing whether the person comes, stays as they are, or leaves
 */
record UserFacts(ScimConnection connection, String personId, Said said, Optional<String> manager, Standing standing) {

    /** What the words mean for somebody's employment. */
    enum Standing {
        AT_WORK,
        AS_IS,
        LEFT
    }

    static final Set<HrField> ABOUT_EMPLOYMENT = Set.of(HrField.EMPLOYMENT, HrField.LEFT_ON);

    /** Who tells no given name is called by the first of these that is there. */
    private static final List<UserAttribute> OTHER_NAMES =
            List.of(UserAttribute.FORMATTED_NAME, UserAttribute.DISPLAY_NAME, UserAttribute.USER_NAME);

    /** Which facts are stated; what only counts for somebody new is not. */
    Set<HrField> stated() {
        var stated = EnumSet.of(HrField.EXTERNAL_ID);
        for (var attribute : said.attributes()) {
            attribute
                    .column()
                    .filter(_ -> attribute != UserAttribute.FORMATTED_NAME)
                    .filter(column -> !column.required() || said.text(attribute).isPresent())
                    .filter(column -> column != RosterColumn.UNIT || connection.unitsFrom() == UnitsFrom.DEPARTMENT)
                    .ifPresent(column -> stated.add(column.field()));
        }
        manager.ifPresent(_ -> stated.add(HrField.MANAGER));
        if (standing != Standing.AS_IS) {
            stated.addAll(ABOUT_EMPLOYMENT);
        }
        return stated;
    }

    HrFacts onto(Optional<HrFacts> known, Instant now) {
        var columns = new EnumMap<RosterColumn, String>(RosterColumn.class);
        columns.put(RosterColumn.EXTERNAL_ID, personId);
        take(columns, UserAttribute.FAMILY_NAME, RosterColumn.FAMILY_NAME);
        take(columns, UserAttribute.TITLE, RosterColumn.JOB_TITLE);
        if (connection.unitsFrom() == UnitsFrom.DEPARTMENT) {
            take(columns, UserAttribute.DEPARTMENT, RosterColumn.UNIT);
        }
        givenName(known).ifPresent(name -> columns.put(RosterColumn.GIVEN_NAME, name));
        email(known).ifPresent(address -> columns.put(RosterColumn.EMAIL, address));
        withDefault(columns, RosterColumn.TIME_ZONE, known, connection.zone(), UserAttribute.ZONE);
        withDefault(
                columns,
                RosterColumn.LANGUAGE,
                known,
                connection.language(),
                UserAttribute.LANGUAGE,
                UserAttribute.LOCALE);
        manager.ifPresent(id -> columns.put(RosterColumn.MANAGER_EXTERNAL_ID, id));
        return employed(StatedFacts.onto(known, columns), standing, now);
    }

    /** The same facts of somebody who comes, stays as they are, or leaves: today, unless their last day is over already. */
    static HrFacts employed(HrFacts facts, Standing standing, Instant now) {
        var hasLeft = facts.employment() == Employment.ALUMNUS;
        return switch (standing) {
            case AS_IS -> facts;
            case AT_WORK -> hasLeft ? facts.employed(Employment.ACTIVE, null) : facts;
            case LEFT -> hasLeft ? facts : facts.employed(Employment.ALUMNUS, lastDay(facts, now));
        };
    }

    private static LocalDate lastDay(HrFacts facts, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneId.of(facts.zone()));
        return facts.leftOn() != null && facts.leftOn().isBefore(today) ? facts.leftOn() : today;
    }

    private void take(Map<RosterColumn, String> columns, UserAttribute attribute, RosterColumn column) {
        if (said.speaksOf(attribute)) {
            columns.put(column, said.text(attribute).orElse(""));
        }
    }

    private Optional<String> givenName(Optional<HrFacts> known) {
        var given = said.text(UserAttribute.GIVEN_NAME);
        return given.isPresent() || known.isPresent()
                ? given
                : OTHER_NAMES.stream().flatMap(name -> said.text(name).stream()).findFirst();
    }

    private Optional<String> email(Optional<HrFacts> known) {
        if (said.speaksOf(UserAttribute.EMAIL) && said.text(UserAttribute.EMAIL).isEmpty()) {
            throw new ScimRefused.Wrong(
                    ScimRefused.Kind.MUTABILITY, "emails: an address at work is required; replace it instead");
        }
        var address = said.text(UserAttribute.EMAIL);
        return address.isPresent() || known.isPresent()
                ? address
                : Optional.of(said.text(UserAttribute.USER_NAME)
                        .filter(name ->
                                StatedFacts.check(RosterColumn.EMAIL, name).refusal() == null)
                        .orElseThrow(() -> new ScimRefused.Wrong(
                                ScimRefused.Kind.INVALID_VALUE,
                                "emails: an address at work is required, unless userName is one")));
    }

    /** The first of the attributes that says something; the default for somebody new, or if it is taken away. */
    private void withDefault(
            Map<RosterColumn, String> columns,
            RosterColumn column,
            Optional<HrFacts> known,
            String usual,
            UserAttribute... attributes) {
        var text = List.of(attributes).stream()
                .flatMap(attribute -> said.text(attribute).stream())
                .findFirst();
        var spokenOf = List.of(attributes).stream().anyMatch(said::speaksOf);
        if (text.isPresent() || spokenOf || known.isEmpty()) {
            columns.put(column, text.orElse(usual));
        }
    }
}
