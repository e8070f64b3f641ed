/**
 * What people can help with, want a thinking partner on, and have lived through: values and the rules for lists of them. They
 * belong to the person (package {@code people}), who keeps them; this package knows topics and nobody.
 */
package io.shipmate.profile.expertise;
