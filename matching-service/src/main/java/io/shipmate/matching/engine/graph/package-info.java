/**
 * Who could meet whom, as a graph with whole weights: what the solvers of the engine work on.
 *
 * <p>Uses nothing but the JDK. People are numbers from 0; whoever makes a graph knows who is which.
 */
package io.shipmate.matching.engine.graph;
