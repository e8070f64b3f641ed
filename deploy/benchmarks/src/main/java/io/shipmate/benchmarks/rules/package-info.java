/** Whether every reason that is given can be given, over very many matches; no server is needed. */
package io.shipmate.benchmarks.rules;
