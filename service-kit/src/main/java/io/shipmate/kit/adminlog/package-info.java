/**
 * Who changed which connection, policy, template, secret or import, and when: written in the transaction of the change, shown
 * by each service under {@code /admin-log}. What members do is not in it, nor what a secret or a person's fact was.
 */
package io.shipmate.kit.adminlog;
