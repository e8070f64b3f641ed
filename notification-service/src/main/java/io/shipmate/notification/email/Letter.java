package io.shipmate.notification.email;

/**
 * What the templates get.
 *
 * @param name the reader's own name; null if it is not known
 * @param sentence that something happened
 * @param next what the reader may do now
 * @param address of the company's app; null if it is not configured
 */
record Letter(String name, String sentence, String next, String address) {}
