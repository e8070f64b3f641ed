/**
 * What people can help with, want a thinking partner on, and have lived through, as values. They belong to the person
 * (package {@code people}), who keeps them; this package knows nobody.
 */
package io.shipmate.profile.expertise;
