/** What single steps of the engine cost, by JMH. */
package io.shipmate.benchmarks.micro;
