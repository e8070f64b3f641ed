/**
 * What a circle has agreed on: the house's norms and the circle's own clauses, signed by each. Every change makes a new
 * version that all sign again. Other features ask {@link io.shipmate.session.agreements.SharedWords} whether words may be
 * shared and read.
 */
package io.shipmate.session.agreements;
