package io.shipmate.profile.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What counts of somebody while they have left.
 *
 * @param signIn the one at the issuer for those who have left; null until they have signed in there. It is bound for good, too
 * @param goesOn whether they want their partnerships to go on and can be reached
 */
@Embeddable
record Afterwards(
        @Embedded
        @AttributeOverride(name = "issuer", column = @Column(name = "alumni_sign_in_issuer"))
        @AttributeOverride(name = "subject", column = @Column(name = "alumni_sign_in_subject"))
        SignIn signIn,

        @Column(name = "goes_on") boolean goesOn) {

    static final Afterwards NOTHING_SAID = new Afterwards(null, false);

    Afterwards boundTo(SignIn newSignIn) {
        if (signIn != null) {
            throw new IllegalStateException("Bound already");
        }
        return new Afterwards(newSignIn, goesOn);
    }

    Afterwards goingOn(boolean goes) {
        return new Afterwards(signIn, goes);
    }
}
