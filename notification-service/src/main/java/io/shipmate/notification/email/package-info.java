/**
 * Mails by SMTP. A mail waits in a queue without address and text; both are made when it is sent, from profile-service and
 * the templates. Uses {@code inbox} for kinds and texts, {@code preferences} and {@code recipients} for what may be sent when.
 * Other channels do not know it, so a slow mail server delays mails only.
 */
package io.shipmate.notification.email;
