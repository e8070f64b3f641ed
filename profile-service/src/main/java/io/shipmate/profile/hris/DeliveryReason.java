package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a delivery failed or was ignored, or what to know about one that was applied. Never a value.
 *
 * @param code stable, for example {@code zone-unknown}
 * @param fact which fact it is about, or null
 * @param subject which employee of the provider it is about, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryReason(String code, MappedFact fact, String subject) {

    static final String NOT_FOR_US = "not-for-us";
    static final String SUBJECT_MISSING = "subject-missing";
    static final String UNREADABLE = "unreadable";
    static final String MAPPING_MISSING = "mapping-missing";
    static final String PERSON_INCOMPLETE = "person-incomplete";
    static final String LEFT_UNKNOWN = "left-unknown";
    static final String NOT_TAKEN_IN = "not-taken-in";
    static final String MANAGER_AWAITED = "manager-awaited";
    static final String REPORTING_LOOP = "reporting-line-loop";
    static final String FIRST_DAY_AHEAD = "first-day-ahead";
    static final String OTHER_SOURCE = "other-source-counts";
    static final String ID_TAKEN = "external-id-taken";
    static final String FETCH_NOT_CONFIGURED = "fetch-not-configured";
    static final String ADDRESS_INSIDE = "address-inside";
    static final String PROVIDER_KNOWS_NOBODY = "provider-knows-nobody";
    static final String PROVIDER_REFUSED = "provider-refused";
    static final String PROVIDER_UNREADABLE = "provider-unreadable";
    static final String PROVIDER_AWAY = "provider-away";
    static final String TRYING_AGAIN = "trying-again";
    static final String TOO_OFTEN = "tried-too-often";
    static final String NOTHING_NEW = "nothing-new";
    static final String OUR_FAULT = "our-fault";

    static DeliveryReason of(String code) {
        return new DeliveryReason(code, null, null);
    }

    static DeliveryReason about(Report report, String code) {
        return new DeliveryReason(code, null, report.subject());
    }

    static DeliveryReason about(Report report, MappedFact fact, String code) {
        return new DeliveryReason(code, fact, report.subject());
    }
}
