/**
 * Processes of the local stack: started, recorded, watched and stopped so that none outlives it.
 *
 * <p>Owns the state folder with its lock and its record of processes, and the leash. Knows nothing of what the
 * processes are.
 */
package io.shipmate.local.process;
