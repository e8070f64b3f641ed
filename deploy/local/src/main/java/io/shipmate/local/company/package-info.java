/**
 * A made-up company for demonstrations and measurements: who works there, and what each would tell about themselves.
 *
 * <p>Owns the generator, its word lists and the roster's CSV. The same size and seed give the same company on every
 * machine. It knows nothing of the running stack and may be used without it.
 */
package io.shipmate.local.company;
