/** A mail server that delivers to nobody: what the services send can be read through its own HTTP API. */
package io.shipmate.local.mail;
