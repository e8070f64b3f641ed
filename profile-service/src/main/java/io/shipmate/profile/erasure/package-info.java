/**
 * Erasing a person in all services: asked twice, carried out here at once, and asked of the other services again and again
 * until each has confirmed. Whoever holds the receipt reads how far it is, without a sign-in. Uses {@code people} to know whom
 * it is about and {@code returning} so that no source brings them back.
 */
package io.shipmate.profile.erasure;
