package io.shipmate.profile.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The one sign-in that is bound to a person: issuer and subject of their tokens. */
@Embeddable
record SignIn(
        @Column(name = "sign_in_issuer") String issuer,
        @Column(name = "sign_in_subject") String subject) {

    /** The sign-in that leads to a person now; null if there is none, and while the access is suspended. */
    static SignIn thatCountsFor(Person person) {
        return person.isSuspended() ? null : person.signIn();
    }
}
