package io.shipmate.profile.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The one sign-in that is bound to a person: issuer and subject of their tokens. */
@Embeddable
record SignIn(
        @Column(name = "sign_in_issuer") String issuer,
        @Column(name = "sign_in_subject") String subject) {

    /**
     * The sign-in that leads to a person now: the company's until the last day is over, the alumni's after it. Null if there is none, and while
     * the access is suspended.
     */
    static SignIn thatCountsFor(Person person) {
        if (person.isSuspended()) {
            return null;
        }
        return person.hasLeft() ? person.afterwards().signIn() : person.signIn();
    }
}
