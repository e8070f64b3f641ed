/** What was meant to be reached and whether it was, on the page of each suite and gathered on one. */
package io.shipmate.benchmarks.goals;
