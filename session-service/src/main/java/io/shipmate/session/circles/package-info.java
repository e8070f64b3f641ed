/**
 * Circles: the people bound by one cone of silence. matching-service opens, pauses and ends them; here is the copy that
 * everything else in this service asks who belongs together ({@link io.shipmate.session.circles.Memberships}). Whoever is
 * not in a circle is told that there is nothing, whatever their role.
 */
package io.shipmate.session.circles;
