/** Draws what was measured, as SVG that a page of docs shows. */
package io.shipmate.benchmarks.picture;
