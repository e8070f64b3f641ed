/** The session-service's part of a member's home screen: in one request, what comes next in each circle. */
package io.shipmate.session.overview;
