package io.shipmate.profile.scim;

/** Which attribute of a SCIM user is the id by which the company's other sources know the person. Never guessed. */
enum PersonIdFrom {
    EXTERNAL_ID(UserAttribute.EXTERNAL_ID),
    EMPLOYEE_NUMBER(UserAttribute.EMPLOYEE_NUMBER),
    USER_NAME(UserAttribute.USER_NAME);

    private final UserAttribute attribute;

    PersonIdFrom(UserAttribute attribute) {
        this.attribute = attribute;
    }

    UserAttribute attribute() {
        return attribute;
    }
}
