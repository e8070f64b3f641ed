/** What roundtables cost and how good they are, measured on people made from a seed; no server is needed. */
package io.shipmate.benchmarks.tables;
