/** What matching's tests share: people who are made as they are told of, and a clock that can be moved. */
package io.shipmate.matching.testing;
