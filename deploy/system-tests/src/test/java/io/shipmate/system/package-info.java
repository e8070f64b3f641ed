/**
 * The whole system, tested from outside: four packaged services in processes of their own, a real broker, a real database,
 * a real mail server.
 *
 * <p>All classes share one running system, so each makes or picks people of its own and counts only what is theirs. Tests
 * wait by polling with a deadline and never by sleeping.
 */
package io.shipmate.system;
