package io.shipmate.session.people;

import java.util.UUID;

/** This service's reading of {@code io.shipmate.profile.person-state.v1}: what it needs and nothing else. */
record PersonState(UUID person, long revision, SignIn signIn, SignIn formerSignIn, String zone) {

    record SignIn(String issuer, String subject) {}
}
