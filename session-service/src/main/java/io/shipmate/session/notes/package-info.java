/**
 * Notes of a session: each member's own, which nobody else ever sees, and shared entries by author, for those who have
 * signed the circle's agreement. All words are sealed under the key of circle and author, and bound to their session.
 */
package io.shipmate.session.notes;
