/**
 * For the time after somebody has left: their private mail address, proved by a code, and whether their partnerships are to
 * go on. Uses {@code people}, which shows it to its owner and tells the other services one thing: whether somebody who has
 * left goes on and can be reached. The address is sealed; it goes to notification-service by REST when a mail is sent, and
 * never on a topic.
 */
package io.shipmate.profile.continuity;
