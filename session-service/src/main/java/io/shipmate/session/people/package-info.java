/**
 * What this service keeps of people: their sign-in, to know who calls, and their zone, to read a local time that comes
 * without one. Fed by {@code shipmate.people}; an older state never wins over a newer one.
 */
package io.shipmate.session.people;
