/**
 * The whole system on one machine: starts the parts in order, waits until they are ready, stops them in the other
 * order, and says where everything is.
 *
 * <p>Uses the packages of the single parts. Tests start a {@link io.shipmate.local.stack.Stack} of their own beside
 * one that runs, in another folder and on other ports.
 */
package io.shipmate.local.stack;
