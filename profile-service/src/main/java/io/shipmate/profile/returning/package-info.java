/**
 * Whom no source may bring back: people who were erased, known by keyed hashes of their HRIS id and mail address, until they
 * sign in themselves. Uses no other feature; {@code people} asks at its door, {@code erasure} adds.
 */
package io.shipmate.profile.returning;
