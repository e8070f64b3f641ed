/**
 * What each person has been told: the items, whether they were read, and the live stream. An item says <em>that</em>
 * something happened and names ids; the words come when it is read, in the reader's language. Uses {@code recipients}.
 */
package io.shipmate.notification.inbox;
