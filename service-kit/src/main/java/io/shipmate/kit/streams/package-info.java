/**
 * Who may open a stream where no header can be sent: browsers' EventSource brings a one-time ticket instead of a token. A service that has streams keeps
 * its tickets in a table {@code stream_ticket}, and takes them away when somebody is forgotten.
 */
package io.shipmate.kit.streams;
