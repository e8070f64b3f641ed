/**
 * Whether and how somebody takes part: the rules of participation and of working hours as values. They belong to the person
 * (package {@code people}), who keeps them; this package knows nobody.
 */
package io.shipmate.profile.participation;
