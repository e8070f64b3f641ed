/**
 * The people who may be told something: what this service needs of them from {@code shipmate.people}, their sign-ins, and
 * that somebody is gone. Uses no other feature; the others ask {@link io.shipmate.notification.recipients.Recipients}.
 */
package io.shipmate.notification.recipients;
