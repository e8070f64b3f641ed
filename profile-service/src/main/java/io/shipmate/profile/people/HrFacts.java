package io.shipmate.profile.people;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What the HRIS says of somebody. Nobody else may change it.
 *
 * @param externalId the HRIS's id of the person, unique
 * @param givenName in any script
 * @param familyName in any script; empty for people who have one name
 * @param email the company's mail address; addresses are recycled, so it is no identity
 * @param jobTitle the title, or null
 * @param jobFamily key of the job family, or null
 * @param level the company's own word for the level, or null
 * @param unit the organizational unit, or null
 * @param location where the person works, or null
 * @param zone IANA zone id
 * @param language BCP 47 tag of the language to write to them in
 * @param managerExternalId the HRIS's id of the manager, or null; the manager may not have arrived yet
 * @param hiredOn first day, or null
 * @param roleSince first day in the present role, or null
 * @param employment what they are to the company
 * @param leftOn last day, or null
 */
@Embeddable
public record HrFacts(
        String externalId,
        String givenName,
        String familyName,
        String email,
        String jobTitle,
        String jobFamily,
        String level,
        String unit,
        String location,
        String zone,
        String language,
        String managerExternalId,
        LocalDate hiredOn,
        LocalDate roleSince,
        @Enumerated(EnumType.STRING) Employment employment,
        LocalDate leftOn) {

    private static final Map<String, Function<HrFacts, Object>> FIELDS = fields();

    /** What it takes to be somewhere else in the company. */
    private static final Set<String> PLACE = Set.of("manager", "unit", "level", "jobFamily");

    /** The names under which the APIs and events know these facts, in order. */
    static Set<String> names() {
        return FIELDS.keySet();
    }

    private static Map<String, Function<HrFacts, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<HrFacts, Object>>();
        fields.put("externalId", HrFacts::externalId);
        fields.put("givenName", HrFacts::givenName);
        fields.put("familyName", HrFacts::familyName);
        fields.put("email", HrFacts::email);
        fields.put("jobTitle", HrFacts::jobTitle);
        fields.put("jobFamily", HrFacts::jobFamily);
        fields.put("level", HrFacts::level);
        fields.put("unit", HrFacts::unit);
        fields.put("location", HrFacts::location);
        fields.put("zone", HrFacts::zone);
        fields.put("language", HrFacts::language);
        fields.put("manager", HrFacts::managerExternalId);
        fields.put("hiredOn", HrFacts::hiredOn);
        fields.put("roleSince", HrFacts::roleSince);
        fields.put("employment", HrFacts::employment);
        fields.put("leftOn", HrFacts::leftOn);
        return fields;
    }

    /** The names of the facts that are different there. */
    List<String> differences(HrFacts other) {
        var different = new ArrayList<String>();
        FIELDS.forEach((name, fact) -> {
            if (!Objects.equals(fact.apply(this), fact.apply(other))) {
                different.add(name);
            }
        });
        return different;
    }

    /** Whether changing these facts moves somebody within the company. */
    static boolean move(List<String> names) {
        return names.stream().anyMatch(PLACE::contains);
    }

    /** The same facts without a manager, whom one may have to forget. */
    HrFacts withoutManager() {
        return new HrFacts(
                externalId,
                givenName,
                familyName,
                email,
                jobTitle,
                jobFamily,
                level,
                unit,
                location,
                zone,
                language,
                null,
                hiredOn,
                roleSince,
                employment,
                leftOn);
    }

    /** The same facts with another employment and last day. */
    public HrFacts employed(Employment newEmployment, LocalDate lastDay) {
        return new HrFacts(
                externalId,
                givenName,
                familyName,
                email,
                jobTitle,
                jobFamily,
                level,
                unit,
                location,
                zone,
                language,
                managerExternalId,
                hiredOn,
                roleSince,
                newEmployment,
                lastDay);
    }

    /** Whether somebody whose last day is known has left on this day in their zone. */
    public boolean hasLeft(LocalDate today) {
        return leftOn != null && leftOn.isBefore(today) && (hiredOn == null || !hiredOn.isAfter(leftOn));
    }

    /** Given and family name, as they are shown to others. */
    public String name() {
        return (givenName + ' ' + familyName).strip();
    }
}
