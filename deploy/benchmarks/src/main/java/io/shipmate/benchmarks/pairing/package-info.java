/** Measures how well and how fast the matching engine pairs generated companies, beside greedy pairing and JGraphT. */
package io.shipmate.benchmarks.pairing;
