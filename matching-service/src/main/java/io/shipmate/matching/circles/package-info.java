/**
 * Circles as the other services ask for them. Partnerships, buddy groups and roundtables each know their own ({@link
 * io.shipmate.matching.circles.CircleKeeper}); nobody but a service may ask.
 */
package io.shipmate.matching.circles;
