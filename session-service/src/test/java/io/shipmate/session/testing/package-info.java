/** Who and what the tests of this service are about: members, circles, and matching-service at its socket. */
package io.shipmate.session.testing;
