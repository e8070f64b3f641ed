/**
 * Who is told what when something happens elsewhere. Each reaction is a class named as a sentence with one method, which
 * turns its own reading of a neighbour's event into notices; {@code Telling} hands them to the channels. Uses the inbox and
 * the channels; nobody uses it.
 */
package io.shipmate.notification.reactions;
