/**
 * A Kafka broker (KRaft, one node) in a process and with libraries of its own, and the topics that the services share.
 */
package io.shipmate.local.kafka;
