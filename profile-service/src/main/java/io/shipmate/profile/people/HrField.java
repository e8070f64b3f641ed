package io.shipmate.profile.people;

/** The facts that an HR system may state of somebody, in the order in which they are told. */
public enum HrField {
    EXTERNAL_ID("externalId"),
    GIVEN_NAME("givenName"),
    FAMILY_NAME("familyName"),
    EMAIL("email"),
    JOB_TITLE("jobTitle"),
    JOB_FAMILY("jobFamily"),
    LEVEL("level"),
    UNIT("unit"),
    LOCATION("location"),
    ZONE("zone"),
    LANGUAGE("language"),
    MANAGER("manager"),
    HIRED_ON("hiredOn"),
    ROLE_SINCE("roleSince"),
    EMPLOYMENT("employment"),
    LEFT_ON("leftOn");

    private final String word;

    HrField(String word) {
        this.word = word;
    }

    /** The name under which the APIs and events know the fact. */
    public String word() {
        return word;
    }

    /** What these facts have there, or null. */
    public Object of(HrFacts facts) {
        return switch (this) {
            case EXTERNAL_ID -> facts.externalId();
            case GIVEN_NAME -> facts.givenName();
            case FAMILY_NAME -> facts.familyName();
            case EMAIL -> facts.email();
            case JOB_TITLE -> facts.jobTitle();
            case JOB_FAMILY -> facts.jobFamily();
            case LEVEL -> facts.level();
            case UNIT -> facts.unit();
            case LOCATION -> facts.location();
            case ZONE -> facts.zone();
            case LANGUAGE -> facts.language();
            case MANAGER -> facts.managerExternalId();
            case HIRED_ON -> facts.hiredOn();
            case ROLE_SINCE -> facts.roleSince();
            case EMPLOYMENT -> facts.employment();
            case LEFT_ON -> facts.leftOn();
        };
    }

    /** The same as text, or null. */
    public String text(HrFacts facts) {
        var value = of(facts);
        return value == null ? null : value.toString();
    }
}
