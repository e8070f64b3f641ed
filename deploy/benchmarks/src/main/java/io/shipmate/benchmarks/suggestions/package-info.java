/**
 * What everybody's suggestions are like in companies of several sizes, and whether they are the best there are; no server is
 * needed.
 */
package io.shipmate.benchmarks.suggestions;
