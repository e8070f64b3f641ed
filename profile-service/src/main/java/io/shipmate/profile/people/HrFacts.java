package io.shipmate.profile.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the HRIS says of somebody. Nobody else may change it.
 *
 * @param externalId the HRIS's id of the person, unique
 * @param givenName in any script
 * @param familyName in any script; empty for people who have one name
 * @param email the company's mail address; addresses are recycled, so it is no identity
 * @param jobTitle the title, or null
 * @param jobFamily the job family, if the HRIS states one; or null
 * @param level the company's own word for the level, if the HRIS states one; or null
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
        @Column(name = "stated_job_family") String jobFamily,
        @Column(name = "stated_level") String level,
        String unit,
        String location,
        String zone,
        String language,
        String managerExternalId,
        LocalDate hiredOn,
        LocalDate roleSince,
        @Enumerated(EnumType.STRING) Employment employment,
        LocalDate leftOn) {

    /** What it takes to be somewhere else in the company. */
    private static final Set<String> PLACE = Set.of("manager", "unit", "level", "jobFamily");

    /** The names under which the APIs and events know these facts, in order. */
    static Set<String> names() {
        return Stream.of(HrField.values()).map(HrField::word).collect(Collectors.toSet());
    }

    /** The names of the facts that are different there. */
    List<String> differences(HrFacts other) {
        var different = new ArrayList<String>();
        for (var field : HrField.values()) {
            if (!Objects.equals(field.of(this), field.of(other))) {
                different.add(field.word());
            }
        }
        return different;
    }

    /** Whether the other says the same of title, family and level. */
    boolean describesSameJobAs(HrFacts other) {
        return Objects.equals(jobTitle, other.jobTitle)
                && Objects.equals(jobFamily, other.jobFamily)
                && Objects.equals(level, other.level);
    }

    /** Whether changing these facts moves somebody within the company. */
    static boolean move(List<String> names) {
        return names.stream().anyMatch(PLACE::contains);
    }

    /** The same facts with another manager, by the HRIS's id, or none. */
    public HrFacts reportingTo(String newManager) {
        return with(Collections.singletonMap(HrField.MANAGER, newManager));
    }

    /** The same facts with these in place of what they were, as texts, null for none. */
    public HrFacts with(Map<HrField, String> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        Function<HrField, String> text = field -> texts.containsKey(field) ? texts.get(field) : field.text(this);
        return new HrFacts(
                text.apply(HrField.EXTERNAL_ID),
                text.apply(HrField.GIVEN_NAME),
                Objects.requireNonNullElse(text.apply(HrField.FAMILY_NAME), ""),
                text.apply(HrField.EMAIL),
                text.apply(HrField.JOB_TITLE),
                text.apply(HrField.JOB_FAMILY),
                text.apply(HrField.LEVEL),
                text.apply(HrField.UNIT),
                text.apply(HrField.LOCATION),
                text.apply(HrField.ZONE),
                text.apply(HrField.LANGUAGE),
                text.apply(HrField.MANAGER),
                day(text.apply(HrField.HIRED_ON)),
                day(text.apply(HrField.ROLE_SINCE)),
                Employment.valueOf(text.apply(HrField.EMPLOYMENT)),
                day(text.apply(HrField.LEFT_ON)));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The same facts with another employment and last day. */
    public HrFacts employed(Employment newEmployment, LocalDate lastDay) {
        var texts = new EnumMap<HrField, String>(HrField.class);
        texts.put(HrField.EMPLOYMENT, newEmployment.name());
        texts.put(HrField.LEFT_ON, lastDay == null ? null : lastDay.toString());
        return with(texts);
    }

    /** Whether somebody whose last day is known has left on this day in their zone. */
    public boolean hasLeft(LocalDate today) {
        return leftOn != null && leftOn.isBefore(today) && (hiredOn == null || !hiredOn.isAfter(leftOn));
    }

    /** Whether the first day is still to come on this day in their zone. */
    boolean isAhead(LocalDate today) {
        return hiredOn != null && hiredOn.isAfter(today);
    }

    /** Given and family name, as they are shown to others. */
    public String name() {
        return (givenName + ' ' + familyName).strip();
    }
}
