/**
 * The commands behind {@code ./shipmate}: bring the local stack up and down, look at it, sign in to it.
 *
 * <p>Owns what is printed. What a person at the terminal sees is a sentence, never a stack trace.
 */
package io.shipmate.local;
