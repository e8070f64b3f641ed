/**
 * Measurements of the running system: not tests, and nothing that a build waits for.
 *
 * <p>Fills a stack of its own with a large generated company through the public APIs, then asks the four questions that
 * people wait for. What it prints is docs/performance.md.
 */
package io.shipmate.benchmarks;
